import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { linearSafeParse, requireLinearPatterns } from '../../src/variables/index.js';

/** Backtracking looks at 2 ** 60 ways through this before it fails: a spec that tries ends by its time-out. */
const endless = `${'a'.repeat(60)}b`;
const catastrophic = /^(a+)+$/;

interface Tree {
  readonly name: string;
  readonly children: readonly Tree[];
}
const Tree = z.object({
  name: z.string().regex(catastrophic),
  get children() {
    return z.array(Tree);
  },
}) as z.ZodType<Tree>;
const LazyTree: z.ZodType<Tree> = z.lazy(() =>
  z.object({ name: z.string().regex(catastrophic), children: z.array(LazyTree) }),
);
const slug = z.string().regex(catastrophic);

describe('linearSafeParse', () => {
  it.each<[string, z.ZodType, unknown, unknown]>([
    ['a string', slug, 'aa', endless],
    ['a property', z.object({ a: slug.max(80).optional() }), { a: 'a' }, { a: endless }],
    ['an item', z.array(slug), ['a'], ['a', endless]],
    ['a part of a tuple', z.tuple([slug], slug), ['a', 'a'], ['a', endless]],
    ['a key', z.record(slug, z.number()), { a: 1 }, { [endless]: 1 }],
    ['a union', z.union([z.number(), slug]), 'a', endless],
    [
      'an alternative',
      z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), slug }), z.object({ kind: z.literal('b') })]),
      { kind: 'a', slug: 'a' },
      { kind: 'a', slug: endless },
    ],
    [
      'an intersection',
      z.intersection(z.object({ a: slug }), z.object({ b: slug })),
      { a: 'a', b: 'a' },
      { a: 'a', b: endless },
    ],
    ['a catchall', z.object({}).catchall(slug), { a: 'a' }, { a: endless }],
    ['what is transformed', slug.transform(text => text.length), 'aaa', endless],
    ['a default', z.object({ a: slug.default(() => 'a') }), {}, { a: endless }],
    ['a format of its own', z.stringFormat('slug', catastrophic), 'a', endless],
    ['an email of its own', z.email({ pattern: catastrophic }), 'a', endless],
    ['a template', z.templateLiteral([slug, '-', z.number()]), 'a-1', `${endless}-1`],
    [
      'a schema that holds itself',
      Tree,
      { name: 'a', children: [{ name: 'a', children: [] }] },
      { name: 'a', children: [{ name: endless, children: [] }] },
    ],
    [
      'a lazy schema',
      LazyTree,
      { name: 'a', children: [] },
      { name: 'a', children: [{ name: endless, children: [] }] },
    ],
  ])('should not try a pattern that backtracking would never finish: %s', (_, schema, good, bad) => {
    const safeParse = linearSafeParse(schema, 'it');

    expect(safeParse(good)).toMatchObject({ success: true, data: schema.parse(good) });
    expect(safeParse(bad).success).toBe(false);
  });

  it('should leave the schema as it is, and use it where there is no pattern', () => {
    const before = slug._zod.def.checks;
    linearSafeParse(z.object({ slug }), 'it');

    expect(slug._zod.def.checks).toBe(before);
    expect(slug.safeParse('aaa').success).toBe(true);
    expect(linearSafeParse(z.email(), 'it')('a@example.com').success).toBe(true);
  });

  it('should make each value of a default anew', () => {
    let made = 0;
    const safeParse = linearSafeParse(z.object({ slug, n: z.number().default(() => ++made) }), 'it');

    expect([safeParse({ slug: 'a' }).data, safeParse({ slug: 'a' }).data]).toEqual([
      { slug: 'a', n: 1 },
      { slug: 'a', n: 2 },
    ]);
  });

  const ordinary = [
    /^[a-z]+$/,
    /^[A-Z]{2}\d{3}$/i,
    /(?:foo|bar)+baz?/,
    /^\w+@\w+\.\w{2,}$/,
    /\bcat\b/,
    /^(?<year>\d{4})-\d\d$/,
    /[^\d\s]$/m,
    /^.{2,4}$/s,
    /^\u{61}[\u0062-\u0065]*$/u,
    /a\/b|\./,
  ];
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...Array.from('abcfoorbaz129 .-/@AZ\n')) }),
    fc.constantFrom('foobaz', 'AB123', 'ab123', '2026-11', 'a@b.cd', 'a cat', 'a/b', 'abc'),
  );
  property.prop([fc.constantFrom(...ordinary), text], { numRuns: 500 })(
    'should find what zod finds, with the same issues',
    (pattern, value) => {
      const schema = z.object({ value: z.string().regex(pattern) });
      const expected = schema.safeParse({ value });
      const found = linearSafeParse(schema, 'it')({ value });

      expect(found.success).toBe(expected.success);
      expect(found.error?.issues).toEqual(expected.error?.issues);
    },
  );

  it('should refuse a value that even linear time is too long for, and name the limit', () => {
    const safeParse = linearSafeParse(z.string().regex(/^[a-z]+$/), 'it');

    expect(() => safeParse('a'.repeat(1_000_000))).toThrow(
      /^RESOURCE_EXHAUSTED: .*past the limit valueSteps of 1000000/,
    );
    expect(safeParse('a'.repeat(10_000)).success).toBe(true);
  });

  it('should count the patterns of one value together, and begin anew with the next', () => {
    const safeParse = linearSafeParse(z.array(z.string().regex(/^[a-z]+$/)), 'it');
    const items = (count: number) => Array<string>(count).fill('a'.repeat(1_000));

    for (let i = 0; i < 10; i++) expect(safeParse(items(10)).success).toBe(true);
    expect(() => safeParse(items(1_000))).toThrow('RESOURCE_EXHAUSTED');
  });

  it('should refuse what RE2 does not have, and a pattern that is too large', () => {
    const refused = z.object({ a: z.array(z.string().regex(/^(?=a)/)) });

    expect(() => requireLinearPatterns(refused, 'The input of x')).toThrow(
      'INVALID_ARGUMENT: The input of x: the pattern "/^(?=a)/" needs a lookahead, which RE2 does not have',
    );
    expect(() => linearSafeParse(refused, 'it')).toThrow('needs a lookahead');
    expect(() => linearSafeParse(z.string().regex(/(?:[a-z]{9}){100}(?:[a-z]{9}){1000}/), 'it')).toThrow(
      'INVALID_ARGUMENT',
    );
  });
});
