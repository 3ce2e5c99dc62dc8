import { redisScript } from '../script.js';

// A store is five keys: `keys`, a sorted set of one score, which Redis keeps in the order of bytes; `values`, a hash;
// `order`, a sorted set with the revision that wrote each key as its score; `meta`, a hash with the last revision and the
// bytes; and `changes`, a stream of the last changes, each with its revision as its id.

/**
 * Writes all or nothing. Arguments: the most entries and bytes (-1: any), how many changes are kept, how many expectations,
 * each as key and revision, then the writes, each as kind, key and value. Answers with whether there was a conflict, and how
 * many were deleted.
 */
export const commitScript = redisScript(`
local keys, values, order, meta, changes = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local maxEntries, maxBytes, kept, expected = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4])
local at = 5
for i = 1, expected do
  if (redis.call('ZSCORE', order, ARGV[at]) or '0') ~= ARGV[at + 1] then return {1, 0} end
  at = at + 2
end

local bytes = tonumber(redis.call('HGET', meta, 'bytes') or '0')
local deleted = 0
local function changed(kind, key, value)
  local revision = redis.call('HINCRBY', meta, 'revision', 1)
  redis.call('XADD', changes, 'MAXLEN', '~', kept, string.format('%.0f-0', revision), 'kind', kind, 'key', key, 'value', value)
  return revision
end
local function remove(key)
  if not redis.call('ZSCORE', order, key) then return false end
  bytes = bytes - #key - redis.call('HSTRLEN', values, key)
  redis.call('ZREM', keys, key)
  redis.call('ZREM', order, key)
  redis.call('HDEL', values, key)
  return true
end

while at <= #ARGV do
  local kind, key, value = ARGV[at], ARGV[at + 1], ARGV[at + 2]
  at = at + 3
  if kind == 'put' then
    remove(key)
    local revision = changed('put', key, value)
    redis.call('ZADD', keys, 0, key)
    redis.call('HSET', values, key, value)
    redis.call('ZADD', order, string.format('%.0f', revision), key)
    bytes = bytes + #key + #value
  elseif remove(key) then
    deleted = deleted + 1
    changed('deleted', key, '')
  end
end
while (maxEntries >= 0 and redis.call('ZCARD', keys) > maxEntries) or (maxBytes >= 0 and bytes > maxBytes) do
  local oldest = redis.call('ZRANGE', order, 0, 0)[1]
  if not oldest then break end
  remove(oldest)
  changed('evicted', oldest, '')
end
redis.call('HSET', meta, 'bytes', string.format('%.0f', bytes))
return {0, deleted}
`);

/**
 * Reads a part of a range. Arguments: lower and upper bound, whether downwards, the most entries, whether with values, the
 * most bytes. Answers with whether this was the last part, then key, value and revision of each entry.
 *
 * With a fourth key it reads a snapshot, and holds it for the time in the last argument, in ms.
 */
export const pageScript = redisScript(`
local keys, values, order, marker = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
if marker then
  if redis.call('PEXPIRE', marker, ARGV[7]) == 0 then return redis.error_reply('EXPIRED snapshot') end
  for i = 1, 3 do redis.call('PEXPIRE', KEYS[i], ARGV[7]) end
end
local lower, upper, most = '[' .. ARGV[1], '(' .. ARGV[2], tonumber(ARGV[4])
local found
if ARGV[3] == '1' then found = redis.call('ZREVRANGEBYLEX', keys, upper, lower, 'LIMIT', 0, most)
else found = redis.call('ZRANGEBYLEX', keys, lower, upper, 'LIMIT', 0, most) end
local answer, bytes = {#found < most and 1 or 0}, 0
for i = 1, #found do
  local key = found[i]
  local value = ''
  if ARGV[5] == '1' then value = redis.call('HGET', values, key) or '' end
  answer[#answer + 1] = key
  answer[#answer + 1] = value
  answer[#answer + 1] = redis.call('ZSCORE', order, key)
  bytes = bytes + #key + #value
  if bytes >= tonumber(ARGV[6]) and i < #found then
    answer[1] = 0
    break
  end
end
return answer
`);

/** Copies a store, and answers with its last revision. The copy holds for the time in the argument, in ms. */
export const snapshotScript = redisScript(`
for i = 1, 3 do
  redis.call('COPY', KEYS[i], KEYS[i + 4])
  redis.call('PEXPIRE', KEYS[i + 4], ARGV[1])
end
redis.call('SET', KEYS[8], '1', 'PX', ARGV[1])
return redis.call('HGET', KEYS[4], 'revision') or '0'
`);

/** Reads one entry: value and revision, or nothing. With a third key, of a snapshot that must still hold. */
export const getScript = redisScript(`
if KEYS[3] and redis.call('EXISTS', KEYS[3]) == 0 then return redis.error_reply('EXPIRED snapshot') end
local revision = redis.call('ZSCORE', KEYS[2], ARGV[1])
if not revision then return {} end
return {redis.call('HGET', KEYS[1], ARGV[1]), revision}
`);
