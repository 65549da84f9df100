/** The schema of fact packs is help for its keeper too: every key is described. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface SchemaNode {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

const read = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8'),
  ) as SchemaNode;

describe('the schemas', () => {
  for (const name of ['fact-pack', 'config']) {
    it(`describe every key: ${name}`, () => {
      const schema = read(name);
      const definitionOf = (node: SchemaNode) =>
        schema.definitions?.[node.$ref?.slice('#/definitions/'.length) ?? ''];
      const undescribed: string[] = [];
      const visit = (node: SchemaNode, path: string) => {
        for (const [key, property] of Object.entries(node.properties ?? {})) {
          const described = property.description ?? definitionOf(property)?.description;
          if (described === undefined) undescribed.push(`${path}.${key}`);
          visit(property, `${path}.${key}`);
        }
      };
      visit(schema, name);
      for (const [key, node] of Object.entries(schema.definitions ?? {})) visit(node, key);
      assert.deepEqual(undescribed, []);
    });
  }
});
