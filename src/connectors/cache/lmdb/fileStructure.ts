import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { RivuletError } from '../../../errors/index.js';
import { PageSet } from './pageSet.js';

// The layout of a file of LMDB, data version 2, as mdb.c of lmdb 3 writes it; little-endian, on 64 bits.
const MAGIC = 0xbeefc0de;
const VERSION = 2;
/** MDB_NOSUBDIR, and MDB_INTEGERKEY of the free list. */
const META_FLAGS = 0x4008;
const PAGE_HEADER = 24;
const NODE_HEADER = 8;
const TREE_BYTES = 48;
const BRANCH = 1;
const LEAF = 2;
const OVERFLOW = 4;
const META = 8;
const BIG_DATA = 1;
const SUB_TREE = 2;
const NO_PAGE = 0xffff_ffff_ffff_ffffn;
/** The most pages of the way from a root to a leaf; LMDB's cursors hold as many. */
const MAX_DEPTH = 32;

/** Where the newest snapshot of a file begins. */
export interface Meta {
  readonly pageSize: number;
  readonly lastPage: number;
  readonly txnId: bigint;
  readonly free: Tree;
  readonly main: Tree;
}

interface Tree {
  readonly flags: number;
  readonly depth: number;
  readonly branches: number;
  readonly leaves: number;
  readonly overflows: number;
  readonly entries: number;
  readonly root: bigint;
}

/** Gets each entry of the named databases, in order. The bytes are used again. */
export type TakeEntry = (database: string, key: Uint8Array, data: Uint8Array) => void;

/** @throws {RivuletError} DATA_LOSS */
export function damaged(path: string, what: string): RivuletError {
  return new RivuletError(
    'DATA_LOSS',
    `The cache ${path} could not be opened: ${what}. Put a backup in its place, or delete it to start anew.`,
    { details: { path } },
  );
}

/**
 * Reads both meta pages, of which LMDB uses the one with the greater transaction.
 *
 * They take turns: even transactions write the first, odd ones the second. So a transaction that was changed by damage
 * shows, where LMDB would silently go back to the one before.
 *
 * @throws {RivuletError} DATA_LOSS
 */
export function readMeta(path: string, file: number): Meta {
  const first = readMetaAt(path, file, 0);
  const second = readMetaAt(path, file, first.pageSize);
  if (second.pageSize !== first.pageSize) throw damaged(path, 'its two headers have different page sizes');
  const isNew = first.txnId === 0n && second.txnId === 0n;
  const isInTurn = first.txnId % 2n === 0n && (first.txnId - second.txnId === 1n || second.txnId - first.txnId === 1n);
  if (!isNew && !isInTurn)
    throw damaged(path, `its headers have the transactions ${first.txnId} and ${second.txnId}, which do not follow`);
  return first.txnId >= second.txnId ? first : second;
}

function readMetaAt(path: string, file: number, at: number): Meta {
  const bytes = new DataView(new ArrayBuffer(160));
  if (readSync(file, bytes, 0, 160, at) < 160 || bytes.getUint32(24, true) !== MAGIC)
    throw damaged(path, 'it is not the file of a cache, or its beginning is damaged');
  const pageSize = bytes.getUint32(48, true);
  const mapSize = bytes.getBigUint64(40, true);
  const lastPage = number(bytes, 144);
  if (
    bytes.getUint32(28, true) !== VERSION ||
    bytes.getBigUint64(32, true) !== 0n ||
    bytes.getUint16(18, true) !== META ||
    bytes.getUint16(52, true) !== META_FLAGS ||
    bytes.getUint16(100, true) !== 0 ||
    !(pageSize >= 4096 && pageSize <= 65_536 && (pageSize & (pageSize - 1)) === 0) ||
    (at !== 0 && at !== pageSize) ||
    !(lastPage >= 1 && lastPage * pageSize <= Number.MAX_SAFE_INTEGER) ||
    mapSize > 1n << 46n
  )
    throw damaged(path, 'a header has values that LMDB does not write');
  return {
    pageSize,
    lastPage,
    txnId: bytes.getBigUint64(152, true),
    free: readTree(bytes, 48),
    main: readTree(bytes, 96),
  };
}

function readTree(bytes: DataView, at: number): Tree {
  return {
    flags: bytes.getUint16(at + 4, true),
    depth: bytes.getUint16(at + 6, true),
    branches: number(bytes, at + 8),
    leaves: number(bytes, at + 16),
    overflows: number(bytes, at + 24),
    entries: number(bytes, at + 32),
    root: bytes.getBigUint64(at + 40, true),
  };
}

/** A number of 64 bits. One that is not exact as a float is larger than anything it is compared with. */
const number = (bytes: DataView, at: number) => Number(bytes.getBigUint64(at, true));

interface Found {
  branches: number;
  leaves: number;
  overflows: number;
  entries: number;
}

/**
 * Walks every page of the newest snapshot, and throws where LMDB would read outside of a page or of the file, would miss
 * an entry, or would take a page for free that is not: each page belongs to one tree or to the free list, once.
 *
 * A generator, which yields after each page, so that the caller can do other things in between.
 *
 * @throws {RivuletError} DATA_LOSS
 */
export function* walkFile(path: string, take: TakeEntry): Generator<void> {
  const file = openSync(path, 'r');
  try {
    const meta = readMeta(path, file);
    const { pageSize, lastPage } = meta;
    const filePages = Math.floor(fstatSync(file).size / pageSize);
    const known = new PageSet();
    const claim = (page: number, isFree = false): void => {
      if (!(page >= 2 && page <= lastPage)) throw damaged(path, `it refers to page ${page} of ${lastPage}`);
      if (!isFree && page >= filePages) throw damaged(path, `page ${page} was cut off`);
      if (!known.add(page)) throw damaged(path, `page ${page} is used twice`);
    };

    const readPage = (page: bigint, kinds: number): DataView => {
      claim(Number(page));
      const bytes = new DataView(new ArrayBuffer(pageSize));
      if (readSync(file, bytes, 0, pageSize, Number(page) * pageSize) < pageSize)
        throw damaged(path, `page ${page} was cut off`);
      const flags = bytes.getUint16(18, true);
      const isSound =
        bytes.getBigUint64(0, true) === page && bytes.getBigUint64(8, true) <= meta.txnId && flags === kinds;
      if (!isSound) throw damaged(path, `page ${page} has a header that is not its own`);
      return bytes;
    };

    function* walkTree(tree: Tree, name: string): Generator<void> {
      const found: Found = { branches: 0, leaves: 0, overflows: 0, entries: 0 };
      const isEmpty = tree.root === NO_PAGE;
      if (tree.depth > MAX_DEPTH || isEmpty !== (tree.depth === 0))
        throw damaged(path, `a tree has ${tree.depth} levels`);
      let last: Uint8Array | undefined;
      if (!isEmpty) yield* walkPage(tree.root, 1, undefined, undefined);
      const isWhole =
        found.branches === tree.branches &&
        found.leaves === tree.leaves &&
        found.overflows === tree.overflows &&
        found.entries === tree.entries;
      if (!isWhole) throw damaged(path, `${name || 'a tree'} has ${found.entries} entries instead of ${tree.entries}`);

      function* walkPage(
        page: bigint,
        level: number,
        from: Uint8Array | undefined,
        to: Uint8Array | undefined,
      ): Generator<void> {
        const isLeaf = level === tree.depth;
        const bytes = readPage(page, isLeaf ? LEAF : BRANCH);
        yield;
        const nodes = nodesOf(path, page, bytes, isLeaf, tree === meta.free);
        if (!isLeaf) {
          found.branches++;
          for (const [index, node] of nodes.entries()) {
            const child = BigInt(node.size) | (BigInt(node.flags) << 32n);
            // The first key of a branch is not used: it stands for everything below the second.
            yield* walkPage(child, level + 1, index === 0 ? from : node.key, nodes[index + 1]?.key ?? to);
          }
          return;
        }
        found.leaves++;
        for (const { key, flags, size, at } of nodes) {
          const isInOrder =
            (!last || compare(last, key) < 0) && (!from || compare(from, key) <= 0) && (!to || compare(key, to) < 0);
          if (!isInOrder) throw damaged(path, `the keys on page ${page} are not in order`);
          last = key;
          found.entries++;
          yield* walkNode(bytes, key, flags, size, at);
        }
      }

      function* walkNode(bytes: DataView, key: Uint8Array, flags: number, size: number, at: number): Generator<void> {
        if (flags === SUB_TREE && tree === meta.main && size === TREE_BYTES) {
          const sub = readTree(bytes, at);
          if (bytes.getUint32(at, true) !== 0 || sub.flags !== 0) throw damaged(path, 'a database has unknown flags');
          yield* walkTree(sub, new TextDecoder().decode(key.subarray(0, -1)));
          return;
        }
        // The main tree holds databases and nothing else.
        if (tree === meta.main || (flags !== 0 && flags !== BIG_DATA)) throw damaged(path, 'a node has unknown flags');
        const data = flags === 0 ? new Uint8Array(bytes.buffer, at, size) : readOverflow(bytes, size, at);
        if (tree === meta.free) takeFree(key, data);
        else take(name, key, data);
      }

      function readOverflow(bytes: DataView, size: number, at: number): Uint8Array {
        const page = bytes.getBigUint64(at, true);
        const pages = Math.ceil((PAGE_HEADER + size) / pageSize);
        const header = readPage(page, OVERFLOW);
        const isSame =
          header.getUint32(20, true) === pages &&
          number(bytes, at + 16) === pages &&
          bytes.getBigUint64(at + 8, true) === header.getBigUint64(8, true);
        if (!isSame) throw damaged(path, `page ${page} has another size than its entry`);
        found.overflows += pages;
        for (let next = 1; next < pages; next++) claim(Number(page) + next);
        const data = new Uint8Array(size);
        if (readSync(file, data, 0, size, Number(page) * pageSize + PAGE_HEADER) < size)
          throw damaged(path, `page ${page} was cut off`);
        return data;
      }
    }

    /**
     * An entry of the free list: a transaction, and how many numbers follow. Each is a page, or 0 for none, or below 0 the
     * length of a run of pages that begins with the next number.
     */
    function takeFree(key: Uint8Array, data: Uint8Array): void {
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      const txn = new DataView(key.buffer, key.byteOffset).getBigUint64(0);
      const count = data.length >= 8 ? number(view, 0) : Infinity;
      if (txn > meta.txnId || (count + 1) * 8 > data.length) throw damaged(path, 'its list of free pages is not sound');
      let run = 1;
      for (let index = 1; index <= count; index++) {
        const entry = Number(view.getBigInt64(index * 8, true));
        if (entry < 0) run = Math.min(-entry, lastPage + 1);
        if (entry <= 0) continue;
        for (let page = entry; page < entry + run; page++) claim(page, true);
        run = 1;
      }
    }

    yield* walkTree(meta.free, '');
    yield* walkTree(meta.main, '');
    if (known.size !== lastPage - 1) throw damaged(path, `${lastPage - 1 - known.size} pages belong to nothing`);
  } finally {
    closeSync(file);
  }
}

interface Node {
  readonly key: Uint8Array;
  readonly flags: number;
  readonly size: number;
  /** Where its data begins. */
  readonly at: number;
}

/** The nodes of a page, each within it. They fill its upper part without a gap. */
function nodesOf(path: string, page: bigint, bytes: DataView, isLeaf: boolean, isInteger: boolean): readonly Node[] {
  const pageSize = bytes.byteLength;
  const lower = bytes.getUint16(20, true);
  const upper = bytes.getUint16(22, true);
  const count = lower / 2;
  let left = pageSize - PAGE_HEADER - upper;
  if (!Number.isInteger(count) || count < (isLeaf ? 1 : 2) || lower > upper || left < 0)
    throw damaged(path, `page ${page} has a header that is not its own`);
  const nodes: Node[] = [];
  for (let index = 0; index < count; index++) {
    const offset = bytes.getUint16(PAGE_HEADER + 2 * index, true);
    const start = PAGE_HEADER + offset;
    if (offset < upper || start + NODE_HEADER > pageSize) throw damaged(path, `page ${page} has a node outside of it`);
    const flags = bytes.getUint16(start + 4, true);
    const keyBytes = bytes.getUint16(start + 6, true);
    const size = bytes.getUint32(start, true);
    const inPage = isLeaf ? (flags & BIG_DATA ? 24 : size) : 0;
    const at = start + NODE_HEADER + keyBytes;
    if (at + inPage > pageSize || (isInteger && keyBytes !== 8 && (isLeaf || index > 0)))
      throw damaged(path, `page ${page} has a node outside of it`);
    left -= NODE_HEADER + keyBytes + inPage + ((keyBytes + inPage) % 2);
    const key = new Uint8Array(bytes.buffer, start + NODE_HEADER, keyBytes);
    // The keys of the free list are numbers. So they sort as their bytes do.
    nodes.push({ key: isInteger ? key.toReversed() : key, flags, size, at });
  }
  if (left !== 0) throw damaged(path, `page ${page} has nodes that overlap`);
  return nodes;
}

const compare = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b);
