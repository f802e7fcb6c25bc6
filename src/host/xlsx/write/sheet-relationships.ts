/** Collects the relationships of a part while it is written. */
import type { NewRelationship } from '../container/relationships';
import { relationshipsXml } from '../container/relationships';

export class PartRelationships {
  private readonly list: NewRelationship[] = [];

  /** The id to write where the relationship is used. */
  add(type: string, target: string, external = false): string {
    return `rId${this.list.push({ type, target, external })}`;
  }

  get xml(): string | undefined {
    return this.list.length ? relationshipsXml(this.list) : undefined;
  }
}
