/** Packs on a real disk: links in a circle, folders in the place of files, files that may not be read. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discoverPacks } from '../../../engine/facts/discover.ts';
import { nodeFiles } from '../../../engine/facts/node-files.ts';

describe('packs on the disk', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'factlint-'));
    await mkdir(join(root, 'facts/team'), { recursive: true });
    await writeFile(join(root, 'facts/team/pack.yaml'), '\uFEFFfactpack: 1\nid: team\n');
  });
  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  it('are read without their byte-order mark', async () => {
    const { inputs, problems } = await discoverPacks(nodeFiles, root);
    assert.deepEqual(problems, []);
    assert.deepEqual(inputs.map(({ files }) => files), [
      [{ path: `${root}/facts/team/pack.yaml`, text: 'factpack: 1\nid: team\n' }],
    ]);
  });

  it('are found once where links lead in a circle', async function () {
    try {
      await symlink(join(root, 'facts'), join(root, 'facts/team/again'), 'dir');
      await symlink(join(root, 'self'), join(root, 'facts/team/self.yaml'));
    } catch {
      this.skip(); // Windows lets few users make links
    }
    const { inputs, problems } = await discoverPacks(nodeFiles, root);
    assert.equal(inputs.length, 1);
    assert.deepEqual(problems.map(({ file }) => file), [`${root}/facts/team/self.yaml`]);
  });

  it('that are named and not there are told', async () => {
    const { problems } = await discoverPacks(nodeFiles, root, { paths: [{ path: 'gone.yaml' }] });
    assert.match(problems[0]!.message, /no file or folder .*gone\.yaml/);
  });
});
