/** Readings in Avro, written before a field was added, and read after. */
import { of } from 'rxjs';
import { avroCodec } from 'rivulet/avro';
import { decodeWith, encodeWith } from 'rivulet/connectors';

const sensor = { name: 'sensor', type: 'string' };
const before = { type: 'record', name: 'Reading', fields: [sensor, { name: 'celsius', type: 'int' }] };
const after = {
  type: 'record',
  name: 'Reading',
  fields: [sensor, { name: 'celsius', type: 'double' }, { name: 'unit', type: 'string', default: 'celsius' }],
};

of({ sensor: 'oven', celsius: 200 }, { sensor: 'hall', celsius: 21 })
  .pipe(encodeWith(avroCodec(before)), decodeWith(avroCodec(before, { readerSchema: after })))
  .subscribe(reading => console.log(JSON.stringify(reading)));
