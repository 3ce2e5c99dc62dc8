import { RivuletError } from '../../errors/index.js';
import { limitExceeded, type Limits, type Session } from '../../store/index.js';
import type { ToolDescription, ToolSpec } from '../../wire/index.js';
import { compileTool, differenceOf, type RegisteredTool } from './registeredTool.js';
import type { ToolCall } from './ToolCall.js';
import { declaredOtherwise, needsMissing, unknownTool } from './toolErrors.js';

/** Who serves calls of tools. */
export interface ToolWorker {
  readonly offerId: string;
  readonly source: string;
  /** Calls that it has under way. */
  readonly running: number;
  /** The most of them that it takes. */
  readonly maxCalls: number;
  start(call: ToolCall): void;
  /** The caller has read so many bytes. */
  grant(call: ToolCall, bytes: number): void;
  /** Nobody waits for the call any more. */
  cancel(call: ToolCall, reason: RivuletError): void;
  /** Ends it, for its offer goes on over another stream. */
  replace(): void;
}

/** The tools of a session, and their calls. */
export class ToolRegistry {
  /** Calls that are under way. */
  running = 0;
  private readonly tools = new Map<string, RegisteredTool>();
  private readonly workers = new Map<string, ToolWorker>();
  private waiting = new Set<() => void>();
  private changes = 0;

  constructor(
    readonly session: Session,
    readonly limits: Limits,
  ) {}

  /**
   * Takes in what a worker offers, all or nothing.
   *
   * @throws RivuletError INVALID_ARGUMENT, ALREADY_EXISTS, RESOURCE_EXHAUSTED.
   */
  add(worker: ToolWorker, specs: readonly ToolSpec[]): void {
    this.workers.get(worker.offerId)?.replace();
    const { limits, session } = this;
    if (specs.length === 0) throw new RivuletError('INVALID_ARGUMENT', 'The offer is empty: give at least one tool.');
    if (this.workers.size >= limits.toolWorkers) {
      throw limitExceeded(limits, 'toolWorkers', `The session ${session.id} has ${this.workers.size} workers`);
    }
    const added = new Map(specs.map(spec => [spec.name, this.agreed(spec)]));
    if (added.size < specs.length) {
      throw new RivuletError('INVALID_ARGUMENT', 'The offer has two tools of one name: give each a name of its own.');
    }
    const names = new Set([...this.tools.keys(), ...added.keys()]);
    if (names.size > limits.tools) {
      throw limitExceeded(limits, 'tools', `The session ${session.id} would have ${names.size} tools`);
    }
    for (const [name, tool] of added) {
      tool.workers.unshift(worker);
      tool.version = ++this.changes;
      this.tools.set(name, tool);
    }
    this.workers.set(worker.offerId, worker);
    this.changed();
  }

  /** Takes out what a worker has offered. */
  remove(worker: ToolWorker): void {
    if (this.workers.get(worker.offerId) !== worker) return;
    this.workers.delete(worker.offerId);
    for (const [name, tool] of this.tools) {
      const at = tool.workers.indexOf(worker);
      if (at < 0) continue;
      tool.workers.splice(at, 1);
      tool.version = ++this.changes;
      if (tool.workers.length === 0) this.tools.delete(name);
    }
    this.changed();
  }

  /** The tools by name, each with a mark that changes when its description does. */
  *list(): Generator<{ readonly mark: string; readonly tool: ToolDescription }> {
    for (const name of [...this.tools.keys()].sort()) {
      const { spec, version, workers } = this.tools.get(name)!;
      const missing = this.missingOf(spec);
      yield { mark: `${version} ${missing.join()}`, tool: { spec, missing, workers: workers.length } };
    }
  }

  /** Whether variables that come and go change the list. */
  get hasNeeds(): boolean {
    for (const { spec } of this.tools.values()) if (spec.needs.length > 0) return true;
    return false;
  }

  /**
   * Finds a tool that can be run with these arguments, and who is to run it: of the workers with the fewest calls under
   * way, the one that was called longest ago.
   *
   * @throws RivuletError NOT_FOUND, FAILED_PRECONDITION, INVALID_ARGUMENT, RESOURCE_EXHAUSTED.
   */
  choose(name: string, args: string): { readonly tool: RegisteredTool; readonly worker: ToolWorker } {
    const { limits, session } = this;
    const tool = this.tools.get(name);
    if (!tool) throw unknownTool(session.id, name);
    const missing = this.missingOf(tool.spec);
    if (missing.length > 0) throw needsMissing(name, missing);
    const bytes = Buffer.byteLength(args);
    if (bytes > limits.toolValueBytes) {
      throw limitExceeded(limits, 'toolValueBytes', `The arguments of the tool ${name} take ${bytes} bytes`);
    }
    tool.requireArguments(args);
    if (this.running >= limits.toolCalls) {
      throw limitExceeded(limits, 'toolCalls', `The session ${session.id} has ${this.running} calls under way`);
    }
    const worker = tool.workers.reduce((least, other) => (other.running < least.running ? other : least));
    if (worker.running >= worker.maxCalls) throw this.allBusy(tool);
    tool.workers.splice(tool.workers.indexOf(worker), 1);
    tool.workers.push(worker);
    return { tool, worker };
  }

  /** Calls back once, when the list changes. */
  onceChanged(wake: () => void): void {
    this.waiting.add(wake);
  }

  offChanged(wake: () => void): void {
    this.waiting.delete(wake);
  }

  private agreed(spec: ToolSpec): RegisteredTool {
    const known = this.tools.get(spec.name);
    if (!known) return compileTool(spec, this.limits);
    const difference = differenceOf(known.spec, spec);
    if (difference !== undefined) throw declaredOtherwise(spec.name, difference);
    return known;
  }

  private missingOf({ needs }: ToolSpec): readonly string[] {
    return needs.filter(name => !this.session.table.find(name));
  }

  private allBusy({ spec: { name }, workers }: RegisteredTool): RivuletError {
    const { limits } = this;
    const max = workers.reduce((sum, { maxCalls }) => sum + maxCalls, 0);
    const text = `The workers of the tool ${name} have ${max} calls under way`;
    if (workers.some(({ maxCalls }) => maxCalls === limits.toolCallsPerWorker)) {
      return limitExceeded(limits, 'toolCallsPerWorker', text);
    }
    return new RivuletError('RESOURCE_EXHAUSTED', `${text}, and take no more at a time. Try again later.`, {
      reason: 'WORKERS_BUSY',
      details: { tool: name, max: String(max) },
    });
  }

  private changed(): void {
    const { waiting } = this;
    this.waiting = new Set();
    for (const wake of waiting) wake();
  }
}
