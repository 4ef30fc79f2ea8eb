import type { IrNode, NodeId } from '../ir/ir.ts';
import { isImpossible, join, meet, type Domain } from './domain.ts';
import { anyOf } from './fact-domains.ts';
import type { Setting } from './setting.ts';
import { domainOf } from './value-of.ts';

/**
 * What is known at a place in the program: about each expression what it can be there, beyond what its operands say.
 * Equal expressions are one node, so what a condition says about `spend` holds wherever `spend` stands.
 */
export class Scope {
  readonly setting: Setting;
  /** Where an aggregate stands, for its lines: nodes that do not depend on the line are known there. */
  readonly #outer: Scope | undefined;
  readonly #base: Scope | undefined;
  #known: Map<NodeId, Domain>;
  readonly #values = new Map<NodeId, Domain>();
  readonly #affected = new Map<NodeId, boolean>();

  constructor(setting: Setting, from: { readonly outer?: Scope; readonly base?: Scope; readonly like?: Scope } = {}) {
    this.setting = setting;
    this.#outer = from.like === undefined ? from.outer : from.like.#outer;
    this.#base = from.like === undefined ? from.base : from.like.#base;
    this.#known = new Map(from.like === undefined ? [] : from.like.#known);
  }

  /** Knows the same, and may learn more. */
  clone(): Scope {
    return new Scope(this.setting, { like: this });
  }

  /** Knows more than this, which must not learn any more: what does not depend on the more is looked up here. */
  inside(): Scope {
    return new Scope(this.setting, { base: this });
  }

  /** Inside the parentheses of an aggregate: what is known about the event, and nothing about a line. */
  forLines(): Scope {
    return new Scope(this.setting, { outer: this });
  }

  node(id: NodeId): IrNode {
    return this.setting.ir.nodes[id] as IrNode;
  }

  denominator(id: NodeId): bigint {
    return this.setting.denominators[id] ?? 1n;
  }

  value(id: NodeId): Domain {
    const found = this.#values.get(id);
    if (found !== undefined) return found;
    const value = this.#evaluate(id);
    this.#values.set(id, value);
    return value;
  }

  /** Learns that the node is in the domain. @returns whether that is possible. */
  restrict(id: NodeId, domain: Domain): boolean {
    // What a line's condition says about the event is left out: it would have to be learned outside.
    const narrowed = meet(this.value(id), domain);
    if (isImpossible(narrowed)) return false;
    if (this.#isOutside(id)) return true;
    this.#known.set(id, narrowed);
    // What was evaluated before stays right: it only says less. So it is forgotten where that is worth the while.
    if (narrowed.kind !== 'truth') {
      this.#values.clear();
      this.#affected.clear();
    }
    this.#values.set(id, narrowed);
    this.#affected.set(id, true);
    return true;
  }

  /** Learns what both alternatives know, each a clone of this. */
  learnEither(a: Scope, b: Scope): void {
    const known = new Map<NodeId, Domain>();
    for (const [id, domain] of a.#known) {
      const other = b.#known.get(id);
      if (other !== undefined) known.set(id, join(domain, other));
    }
    this.#become(known);
  }

  /** Learns what the other, a clone of this, knows. */
  learn(other: Scope): void {
    this.#become(new Map(other.#known));
  }

  #become(known: Map<NodeId, Domain>): void {
    this.#known = known;
    this.#values.clear();
    this.#affected.clear();
  }

  #evaluate(id: NodeId): Domain {
    const { effort } = this.setting;
    if (effort.left <= 0) return this.#known.get(id) ?? anyOf(this.node(id).type, this.setting);
    effort.left -= 1 + this.node(id).args.length;
    if (this.#isOutside(id)) return this.#outer?.value(id) as Domain;
    if (this.#base !== undefined && !this.#isAffected(id)) return this.#base.value(id);
    const value = domainOf(id, this);
    const known = this.#known.get(id);
    return known === undefined ? value : meet(value, known);
  }

  #isOutside(id: NodeId): boolean {
    return this.#outer !== undefined && !this.setting.onLine.has(id);
  }

  /** Whether something is known here that the value may depend on. */
  #isAffected(id: NodeId): boolean {
    if (this.#known.has(id)) return true;
    const found = this.#affected.get(id);
    if (found !== undefined) return found;
    const affected = this.node(id).args.some((arg) => this.#isAffected(arg));
    this.#affected.set(id, affected);
    return affected;
  }
}
