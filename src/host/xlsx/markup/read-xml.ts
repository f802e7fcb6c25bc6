/**
 * Reads XML into a tree of elements with their prefixes dropped, from the tokens of the one guarded
 * reader: a truncated part, or a tag that does not close, must not pass unnoticed.
 */
import { MalformedXml, attributesOf, xmlTokens } from '../../../office-files';

export interface XmlElement {
  readonly name: string;
  /** Without prefixes: `r:id` is `id`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text, that of its children not included. */
  readonly text: string;
}

export { MalformedXml as XmlSyntaxError };

const NONE: readonly XmlElement[] = [];

/** Attributes are taken apart when they are asked for: of a million blank cells nobody asks for most. */
class Growing implements XmlElement {
  children: readonly XmlElement[] = NONE;
  text = '';
  private own: XmlElement[] | undefined;
  private known: ReadonlyMap<string, string> | undefined;

  constructor(
    readonly name: string,
    private readonly raw: string,
  ) {}

  get attributes(): ReadonlyMap<string, string> {
    return (this.known ??= attributesOf(this.raw));
  }

  /** A list of one is made as such: an empty one that grows takes room for seventeen at once. */
  add(child: XmlElement): void {
    if (this.own === undefined) this.children = this.own = [child];
    else this.own.push(child);
  }

  takeBack(): void {
    this.own?.pop();
  }
}

/**
 * The root element. Elements that `take` takes are handed to it when they are complete, and leave no
 * trace in the tree: the rows of a sheet need not stand in memory all at once. `root` is the root as far
 * as it is read.
 * @throws XmlSyntaxError when tags do not close or there is no root
 */
export function readXml(
  source: string,
  take: (element: XmlElement, parent: string, root: XmlElement) => boolean = () => false,
): XmlElement {
  const outside = new Growing('', '');
  const stack: Growing[] = [outside];
  let current = outside;
  const taken = (element: Growing, parent: Growing): boolean =>
    take(element, parent.name, outside.children[0] ?? element);
  for (const { kind, name, raw } of xmlTokens(source)) {
    if (kind === 'text') {
      current.text += raw;
      continue;
    }
    if (kind === 'close') {
      const done = stack.pop();
      current = stack.at(-1) ?? outside;
      if (done && taken(done, current)) current.takeBack();
      continue;
    }
    const child = new Growing(name, raw);
    if (kind === 'empty') {
      if (!taken(child, current)) current.add(child);
      continue;
    }
    current.add(child);
    stack.push(child);
    current = child;
  }
  const root = outside.children[0];
  if (!root) throw new MalformedXml('there is no element');
  return root;
}
