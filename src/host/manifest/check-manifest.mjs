/**
 * The offline check of an add-in-only manifest: what Microsoft's service would reject, and what it
 * overlooks (a resid without a resource, an icon of the wrong size, a page the build does not make).
 *
 * Element order is enforced by Microsoft's schema:
 * https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 */
import { XMLParser } from 'fast-xml-parser';

const baseOrder = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'Dictionary',
  'VersionOverrides',
  'ExtendedOverrides',
];
const required = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'Hosts',
  'DefaultSettings',
  'Permissions',
];
const overridesOrder = ['Description', 'Requirements', 'Hosts', 'Resources'];
const resourcesOrder = ['Images', 'Urls', 'ShortStrings', 'LongStrings'];
/** Inside the ribbon part: which children stand in which order. */
const ribbonOrders = {
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor', 'MobileFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
};
/** Every size Office may draw; without 16, 32 and 80 it refuses the manifest. */
const ribbonIcons = [16, 20, 24, 32, 40, 48, 64, 80];
const iconPixels = { IconUrl: 32, HighResolutionIconUrl: 64 };

const local = (name) => name.slice(name.indexOf(':') + 1);

/** fast-xml-parser's ordered nodes as {name, attributes, children, text}. */
function tree(nodes) {
  return nodes
    .filter((node) => !('?xml' in node))
    .flatMap((node) => {
      const key = Object.keys(node).find(
        (candidate) => candidate !== ':@' && candidate !== '#text',
      );
      if (key === undefined) return [];
      const children = node[key];
      const text = children.map((child) => child['#text'] ?? '').join('');
      return [{ name: local(key), attributes: node[':@'] ?? {}, children: tree(children), text }];
    });
}

function* everyNode(node) {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}

/** Width and height of a PNG from its header. */
function pngSize(bytes) {
  if (bytes.length < 24 || bytes.readUInt32BE(0) !== 0x89504e47) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function checkOrder(children, order, where, problems) {
  let last = -1;
  for (const { name } of children) {
    const position = order.indexOf(name);
    if (position < 0) continue;
    if (position < last) {
      problems.push({
        rule: 'order',
        message: `${where}: <${name}> stands too late; the order is ${order.join(', ')}`,
      });
      return;
    }
    last = position;
  }
}

/** A page or icon is named by its path after the host; `?` and `#` parts do not name files. */
function pathOf(address) {
  return new URL(address).pathname.replace(/^\//, '');
}

/**
 * @param text the manifest
 * @param surroundings.icon reads an asset by its path from the site's root, null when there is none
 * @param surroundings.pages the pages the build makes, e.g. ['taskpane.html']
 * @param surroundings.locales the locales every text must have besides the default
 * @param surroundings.functions the names the commands' code associates with buttons
 * @returns problems as {rule, message}; an empty list is a valid manifest
 */
export function checkManifest(text, { icon, pages, locales, functions }) {
  const problems = [];
  const report = (rule, message) => problems.push({ rule, message });
  let root;
  try {
    const parser = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      processEntities: true,
    });
    root = tree(parser.parse(text, true)).find(({ name }) => name === 'OfficeApp');
  } catch (problem) {
    return [
      {
        rule: 'xml',
        message: `not well-formed XML: ${problem instanceof Error ? problem.message : problem}`,
      },
    ];
  }
  if (!root) return [{ rule: 'xml', message: 'there is no <OfficeApp>' }];
  const child = (node, name) => node?.children.find((candidate) => candidate.name === name);

  checkOrder(root.children, baseOrder, 'OfficeApp', problems);
  for (const name of required) if (!child(root, name)) report('missing', `<${name}> is missing`);
  const known = new Set(baseOrder);
  for (const { name } of root.children)
    if (!known.has(name)) report('unknown', `<${name}> is not an element of the base part`);

  if (root.attributes['xsi:type'] !== 'TaskPaneApp') report('type', 'xsi:type must be TaskPaneApp');
  const id = child(root, 'Id')?.text.trim() ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
    report('id', `<Id> ${id} is not a GUID`);
  const version = child(root, 'Version')?.text.trim() ?? '';
  if (!/^\d+(\.\d+){3}$/.test(version)) report('version', `<Version> ${version} needs four parts`);
  if (!child(child(root, 'DefaultSettings'), 'SourceLocation')) {
    report(
      'base',
      'the base part must open the pane by itself: DefaultSettings/SourceLocation is missing',
    );
  }
  const hosts = child(root, 'Hosts')?.children.map(({ attributes }) => attributes.Name) ?? [];
  if (!hosts.includes('Workbook')) report('host', 'Hosts must name Workbook');
  const sets = [...everyNode(root)].filter(({ name }) => name === 'Set');
  if (!sets.some(({ attributes }) => attributes.Name === 'ExcelApi')) {
    report('requirement', 'Requirements must name ExcelApi with its floor');
  }

  for (const node of everyNode(root)) {
    const values = [
      node.attributes.DefaultValue,
      ...node.children
        .filter(({ name }) => name === 'Override')
        .map(({ attributes }) => attributes.Value),
    ];
    if (node.name === 'AppDomain' && !/^https:\/\//.test(node.text.trim()))
      report('https', `<AppDomain> ${node.text.trim()} is not https`);
    const isAddress =
      /Url$|^SourceLocation$|^Url$|^Image$/.test(node.name) &&
      node.attributes.DefaultValue !== undefined;
    if (isAddress) {
      for (const value of values) {
        if (!/^https:\/\//.test(value ?? '')) {
          report('https', `<${node.name}> ${value} is not https`);
          continue;
        }
        const path = pathOf(value);
        if (path.endsWith('.html') && !pages.includes(path))
          report('page', `<${node.name}> names ${path}, which the build does not make`);
      }
    }
    if (node.attributes.DefaultValue !== undefined && node.name !== 'AppDomain') {
      const present = node.children
        .filter(({ name }) => name === 'Override')
        .map(({ attributes }) => attributes.Locale);
      if (values.some((value) => (value ?? '').trim() === ''))
        report('locale', `<${node.name}> has an empty text`);
      for (const locale of locales) {
        if (!present.includes(locale))
          report(
            'locale',
            `<${node.name}${node.attributes.id ? ` id="${node.attributes.id}"` : ''}> has no text for ${locale}`,
          );
      }
    }
  }

  const iconChecks = Object.entries(iconPixels).map(([name, pixels]) => [
    name,
    child(root, name)?.attributes.DefaultValue,
    pixels,
  ]);

  const overrides = child(root, 'VersionOverrides');
  if (overrides) {
    checkOrder(overrides.children, overridesOrder, 'VersionOverrides', problems);
    const resources = child(overrides, 'Resources');
    if (resources) checkOrder(resources.children, resourcesOrder, 'Resources', problems);
    const defined = new Map();
    for (const group of resources?.children ?? []) {
      for (const entry of group.children) {
        const name = entry.attributes.id;
        if (defined.has(name)) report('resid', `resource ${name} is defined twice`);
        defined.set(name, entry);
      }
    }
    const used = new Set();
    for (const node of everyNode(overrides)) {
      const order = ribbonOrders[node.name];
      if (order)
        checkOrder(
          node.children,
          order,
          `${node.name} ${node.attributes.id ?? ''}`.trim(),
          problems,
        );
      if (node.name === 'Icon') {
        const sizes = node.children.map(({ attributes }) => Number(attributes.size));
        const without = ribbonIcons.filter((size) => !sizes.includes(size));
        if (without.length > 0) report('icon', `an <Icon> has no image of ${without.join(', ')}`);
      }
      if (node.name === 'FunctionName' && !functions.includes(node.text.trim()))
        report('function', `no code answers to <FunctionName> ${node.text.trim()}`);
      const name = node.attributes.resid;
      if (name === undefined) continue;
      used.add(name);
      if (!defined.has(name))
        report('resid', `<${node.name}> names resource ${name}, which is not defined`);
      if (name.length > 32) report('resid', `resource ${name} is longer than 32 characters`);
      if (node.name === 'Image' && defined.has(name)) {
        iconChecks.push([
          `Image ${name}`,
          defined.get(name).attributes.DefaultValue,
          Number(node.attributes.size),
        ]);
      }
    }
    // One runtime for pane and commands, or a press on the ribbon would never reach the pane.
    const shared = [...everyNode(overrides)].find(({ name }) => name === 'Runtime')?.attributes;
    const commands = [...everyNode(overrides)].find(({ name }) => name === 'FunctionFile');
    if (shared?.lifetime !== 'long' || shared.resid !== commands?.attributes.resid)
      report('runtime', 'Runtime must be long-lived and name the page of FunctionFile');
    for (const name of defined.keys())
      if (!used.has(name)) report('resid', `resource ${name} is never used`);
    const short = child(resources, 'ShortStrings')?.children ?? [];
    for (const entry of short) {
      for (const value of [
        entry.attributes.DefaultValue,
        ...entry.children.map(({ attributes }) => attributes.Value),
      ]) {
        if ((value ?? '').length > 125)
          report('length', `short string ${entry.attributes.id} is longer than 125 characters`);
      }
    }
  }

  for (const [what, address, pixels] of iconChecks) {
    if (!address || !/^https:/.test(address)) continue;
    const bytes = icon(pathOf(address));
    if (!bytes) {
      report('icon', `${what}: ${pathOf(address)} does not exist`);
      continue;
    }
    const size = pngSize(bytes);
    if (!size || size.width !== pixels || size.height !== pixels) {
      report(
        'icon',
        `${what}: ${pathOf(address)} should be ${pixels} × ${pixels} pixels, is ${size ? `${size.width} × ${size.height}` : 'no PNG'}`,
      );
    }
  }
  return problems;
}
