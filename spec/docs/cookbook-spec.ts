import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/packageJson.js';
import { recipes, runRecipe, type Recipe } from '../support/recipes.js';
import { startRedisServer } from '../support/redisServer.js';
import { requires } from '../support/requires.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const uses = (variable: string) => (recipe: Recipe) => recipe.code?.includes(`process.env.${variable}`) ?? false;
// What needs a broker runs with the specs of Kafka, which have one.
const [needRedis, needKafka] = [recipes.filter(uses('REDIS_URL')), recipes.filter(uses('KAFKA_BROKER'))];
const needNothing = recipes.filter(recipe => !needRedis.includes(recipe) && !needKafka.includes(recipe));

/** As GitHub makes the name of a place of its title. */
const placeOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');

describe('the cookbook', () => {
  it('should have each file as one recipe', () => {
    const files = readdirSync(join(root, 'examples/cookbook')).map(file => `examples/cookbook/${file}`);
    expect(recipes.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it('should list each recipe at the top, in its order', () => {
    const [top = ''] = read('docs/cookbook.md').split(/^## /m);
    const listed = [...top.matchAll(/\[([^\]]+)\]\(#([^)]+)\)/g)].map(([, title, place]) => ({ title, place }));
    expect(listed).toEqual(recipes.map(({ title }) => ({ title, place: placeOf(title) })));
  });

  it.each(recipes)('should show the file as it is: $title', ({ file, code }) => {
    // The comment of the file is the sentence above the code.
    expect(read(file).replace(/^\/\*\*[^]*?\*\/\n/, '')).toBe(code);
  });

  it.each(needNothing)('should print what it promises: $title', async recipe => {
    expect(await runRecipe(recipe)).toEqual({ stdout: recipe.output, stderr: '' });
  });

  requires('redis-server').describe('with Redis', program => {
    it('should be something', () => {
      expect(needRedis).not.toEqual([]);
    });

    it.each(needRedis)('should print what it promises: $title', async recipe => {
      const redis = await startRedisServer(program);
      try {
        expect(await runRecipe(recipe, { REDIS_URL: redis.url })).toEqual({ stdout: recipe.output, stderr: '' });
      } finally {
        await redis.remove();
      }
    });
  });
});
