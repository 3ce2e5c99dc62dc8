import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { eventText } from '../../src/endpoint/sse/eventText.js';
import { lastEventId } from '../../src/endpoint/index.js';
import { parseEvents } from './support.js';

describe('eventText', () => {
  it('should write a name, an id and each line of the data', () => {
    expect(eventText({ event: 'change', id: 'e@1', data: 'a\nb' })).toBe(
      'event: change\nid: e@1\ndata: a\ndata: b\n\n',
    );
  });

  it('should leave out the name that is the default', () => {
    expect(eventText({ event: 'message', data: '' })).toBe('data: \n\n');
  });

  it.each(['a\nb', 'a\rb', 'a\0b', ' a', 'a ', 'x'.repeat(1_025)])('should refuse the id %j', id => {
    expect(() => eventText({ id, data: '' })).toThrow(expect.objectContaining({ reason: 'INVALID_EVENT_ID' }));
  });

  it.each(['a\nb', 'a\rb', 'error', 'open'])('should refuse the name %j', event => {
    expect(() => eventText({ event, data: '' })).toThrow(expect.objectContaining({ reason: 'INVALID_EVENT_NAME' }));
  });

  it.prop([fc.array(fc.string({ unit: fc.constantFrom('a', ':', ' ', '\n', '\r', '\u2028', 'd') }))])(
    'should be read as the events that were written, whatever is in the data',
    texts => {
      const read = parseEvents(texts.map((data, id) => eventText({ id: `${id}`, data })).join(''));
      const expected = texts.map((data, id) => ({
        event: 'message',
        id: `${id}`,
        data: data.replace(/\r\n?/g, '\n'),
      }));
      expect(read).toEqual(expected);
    },
  );
});

describe('lastEventId', () => {
  const idIn = (id: string) => lastEventId({ headers: new Headers({ 'last-event-id': id }) });

  it('should be undefined for a browser that comes for the first time', () => {
    expect(lastEventId({ headers: new Headers() })).toBeUndefined();
  });

  it('should read the bytes of a browser as UTF-8', () => {
    const bytes = new TextEncoder().encode('Zürich-5');
    expect(idIn(String.fromCharCode(...bytes))).toBe('Zürich-5');
  });

  it('should take what is no UTF-8 as it is', () => {
    expect(idIn('Z\xfcrich')).toBe('Z\xfcrich');
  });
});
