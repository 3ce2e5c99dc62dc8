import { it, expect } from 'vitest';
import { describeKafka, startKafkaBroker } from '../../support/kafkaBroker.js';
import { topic } from '../../../src/connectors/kafka/index.js';
import { collect } from '../../support/collect.js';
const json = { contentType: 'application/json', encode: (v: unknown) => new TextEncoder().encode(JSON.stringify(v)), decode: (b: Uint8Array) => JSON.parse(new TextDecoder().decode(b)) as number };
describeKafka('x', home => { it('runs', async () => {
 const t=(l:string)=>console.log(l, Math.round(performance.now()));
 await using b = await startKafkaBroker(home); t('up');
 await using a = topic<number>({ name: 'a', brokers: [b.address], groupId: 'g', codec: json, sessionTimeoutMs: 1500, retry: {maxDelayMs: 300}, logger: {info:(m,f)=>console.log(m,JSON.stringify(f)),warn:(m,f)=>console.log(m,JSON.stringify(f)),error:(m,f)=>console.log(m,JSON.stringify(f))} });
 a.status$.subscribe(s => { const {cause,...x}=s as any; console.log('status', JSON.stringify(x), String(cause ?? '')) });
 expect(await a.ensure({ partitions: 2 })).toBe(true); t('ensured');
 expect(await a.send({ key: 'x', value: 1 })).toEqual({ partition: 0, offset: 0n }); t('sent');
 const c = collect(a.messages$); 
 await c.count(1); t('got'); console.log(c.items[0]);
 for (let i=0;i<5;i++) a.next({ value: i, headers: { h: 'v' } });
 await c.count(6); t('got 6'); c.items.forEach(m => m.ack()); await a.flush(); t('flushed');
 await b.kill(); t('killed'); const p = a.send({ value: 7 }); await new Promise(r => setTimeout(r, 1500)); await b.start(); t('started');
 console.log(await p); t('sent'); await c.count(7); t('got 7'); c.unsubscribe();
}, 60000); });
