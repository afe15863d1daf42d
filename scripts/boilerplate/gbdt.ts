/** Gradient-boosted trees for two classes: histograms, best-first growth, logistic loss. Small enough to read, fast enough for 10^5 rows. */

export interface Samples {
  /** Rows of features, one after another. */
  readonly rows: Float32Array
  readonly width: number
  /** 1 for content. */
  readonly labels: Uint8Array
  readonly weights: Float32Array
}

export interface TrainOptions {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  readonly minWeight: number
  readonly lambda: number
  /** Share of the features that each tree may use. */
  readonly features: number
  /** Share of the rows that each tree learns from (Friedman, "Stochastic gradient boosting", 2002). */
  readonly rows: number
  readonly seed: number
}

interface TreeNode {
  feature: number
  threshold: number
  bin: number
  /** The right child stands behind the left. */
  left: number
  value: number
}

export interface Trained {
  readonly bias: number
  readonly trees: readonly (readonly TreeNode[])[]
}

interface Leaf {
  readonly node: number
  readonly items: Int32Array
  readonly histogram: Float64Array
  split?: Split | undefined
}

interface Split {
  readonly gain: number
  readonly feature: number
  readonly bin: number
}

const BINS = 64
const LEAF = 0xffff

class Trainer {
  private readonly n: number
  private readonly cuts: Float32Array[] = []
  private readonly columns: Uint8Array[] = []
  private readonly gradient: Float64Array
  private readonly hessian: Float64Array
  private readonly margin: Float64Array
  private active: number[] = []
  private state: number

  constructor(
    private readonly data: Samples,
    private readonly options: TrainOptions
  ) {
    this.n = data.labels.length
    this.state = options.seed
    this.gradient = new Float64Array(this.n)
    this.hessian = new Float64Array(this.n)
    this.margin = new Float64Array(this.n)
    for (let f = 0; f < data.width; f++) this.bin(f)
  }

  train(): Trained {
    const {labels, weights} = this.data
    let positive = 1
    let all = 2
    for (let i = 0; i < this.n; i++) {
      all += weights[i]!
      positive += weights[i]! * labels[i]!
    }
    const bias = Math.log(positive / (all - positive))
    this.margin.fill(bias)
    const trees: TreeNode[][] = []
    for (let t = 0; t < this.options.trees; t++) trees.push(this.tree())
    return {bias, trees}
  }

  /** Cut points of one feature at its quantiles, and the bin of every row. */
  private bin(f: number): void {
    const {rows, width} = this.data
    const step = Math.max(1, Math.floor(this.n / 20000))
    const sample: number[] = []
    for (let i = 0; i < this.n; i += step) sample.push(rows[i * width + f]!)
    const sorted = Float32Array.from(sample).sort()
    const distinct = Float32Array.from(new Set(sorted))
    const cuts = new Set<number>()
    if (distinct.length <= BINS) for (let i = 0; i + 1 < distinct.length; i++) cuts.add(Math.fround((distinct[i]! + distinct[i + 1]!) / 2))
    else for (let b = 1; b < BINS; b++) cuts.add(sorted[Math.floor((b * sorted.length) / BINS)]!)
    const list = Float32Array.from(cuts).sort()
    const column = new Uint8Array(this.n)
    for (let i = 0; i < this.n; i++) column[i] = binOf(list, rows[i * width + f]!)
    this.cuts.push(list)
    this.columns.push(column)
  }

  private tree(): TreeNode[] {
    this.derive()
    this.active = this.cuts.map((_, f) => f).filter(() => this.random() < this.options.features)
    const nodes: TreeNode[] = [emptyNode()]
    const [items, others] = this.sample()
    const root = this.leaf(0, items)
    const leaves = [root]
    while (leaves.length < this.options.leaves) {
      const best = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a))
      if (!best.split || best.split.gain <= 1e-6) break
      leaves.splice(leaves.indexOf(best), 1, ...this.divide(best, nodes))
    }
    for (const leaf of leaves) this.close(leaf, nodes)
    for (const item of others) this.margin[item]! += this.valueOf(item, nodes)
    return nodes
  }

  /** Rows to learn from, and the others. */
  private sample(): [items: Int32Array, others: Int32Array] {
    const all = Int32Array.from({length: this.n}, (_, i) => i)
    const taken = Uint8Array.from(all, () => Number(this.random() < this.options.rows))
    return [all.filter((i) => taken[i] === 1), all.filter((i) => taken[i] === 0)]
  }

  private valueOf(item: number, nodes: readonly TreeNode[]): number {
    let node = nodes[0]!
    while (node.feature !== LEAF) node = nodes[node.left + (this.columns[node.feature]![item]! <= node.bin ? 0 : 1)]!
    return node.value
  }

  private derive(): void {
    const {labels, weights} = this.data
    for (let i = 0; i < this.n; i++) {
      const p = 1 / (1 + Math.exp(-this.margin[i]!))
      this.gradient[i] = weights[i]! * (labels[i]! - p)
      this.hessian[i] = weights[i]! * Math.max(1e-6, p * (1 - p))
    }
  }

  private leaf(node: number, items: Int32Array, parent?: Float64Array, sibling?: Float64Array): Leaf {
    const histogram = parent && sibling ? parent.map((value, i) => value - sibling[i]!) : this.histogram(items)
    return {node, items, histogram, split: this.bestSplit(histogram)}
  }

  private histogram(items: Int32Array): Float64Array {
    const out = new Float64Array(this.cuts.length * BINS * 2)
    for (const f of this.active) {
      const column = this.columns[f]!
      const base = f * BINS * 2
      for (let i = 0; i < items.length; i++) {
        const item = items[i]!
        const at = base + column[item]! * 2
        out[at]! += this.gradient[item]!
        out[at + 1]! += this.hessian[item]!
      }
    }
    return out
  }

  private bestSplit(histogram: Float64Array): Split | undefined {
    const {lambda, minWeight} = this.options
    let best: Split | undefined
    for (const f of this.active) {
      const base = f * BINS * 2
      let g = 0
      let h = 0
      for (let b = 0; b < BINS; b++) {
        g += histogram[base + b * 2]!
        h += histogram[base + b * 2 + 1]!
      }
      const whole = (g * g) / (h + lambda)
      let gl = 0
      let hl = 0
      for (let b = 0; b < this.cuts[f]!.length; b++) {
        gl += histogram[base + b * 2]!
        hl += histogram[base + b * 2 + 1]!
        if (hl < minWeight || h - hl < minWeight) continue
        const gain = (gl * gl) / (hl + lambda) + ((g - gl) * (g - gl)) / (h - hl + lambda) - whole
        if (gain > (best?.gain ?? 0)) best = {gain, feature: f, bin: b}
      }
    }
    return best
  }

  private divide({node, items, histogram, split}: Leaf, nodes: TreeNode[]): Leaf[] {
    const {feature, bin} = split!
    const column = this.columns[feature]!
    const left = items.filter((item) => column[item]! <= bin)
    const right = items.filter((item) => column[item]! > bin)
    const at = nodes.length
    nodes.push(emptyNode(), emptyNode())
    nodes[node] = {feature, threshold: this.cuts[feature]![bin]!, bin, left: at, value: 0}
    if (left.length < right.length) {
      const small = this.leaf(at, left)
      return [small, this.leaf(at + 1, right, histogram, small.histogram)]
    }
    const small = this.leaf(at + 1, right)
    return [this.leaf(at, left, histogram, small.histogram), small]
  }

  private close({node, items}: Leaf, nodes: TreeNode[]): void {
    let g = 0
    let h = 0
    for (const item of items) {
      g += this.gradient[item]!
      h += this.hessian[item]!
    }
    const value = (this.options.rate * g) / (h + this.options.lambda)
    nodes[node]!.value = value
    for (const item of items) this.margin[item]! += value
  }

  private random(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) | 0
    return (this.state >>> 0) / 2 ** 32
  }
}

/** Train a forest. */
export function train(data: Samples, options: TrainOptions): Trained {
  return new Trainer(data, options).train()
}

function emptyNode(): TreeNode {
  return {feature: LEAF, threshold: 0, bin: 0, left: 0, value: 0}
}

/** The first bin whose cut is not below the value. */
function binOf(cuts: Float32Array, value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= cuts[middle]!) high = middle
    else low = middle + 1
  }
  return low
}

/** Pack a forest as `unpackForest` reads it. */
export function pack({bias, trees}: Trained): string {
  const count = trees.reduce((sum, tree) => sum + tree.length, 0)
  const out = Buffer.alloc(12 + count * 8 + trees.length * 4)
  out.writeUInt32LE(trees.length, 0)
  out.writeUInt32LE(count, 4)
  out.writeFloatLE(bias, 8)
  let at = 12
  for (const node of trees.flat()) {
    out.writeUInt16LE(node.left, at)
    out.writeUInt16LE(node.feature, at + 2)
    out.writeFloatLE(node.feature === LEAF ? node.value : node.threshold, at + 4)
    at += 8
  }
  let root = 0
  for (const tree of trees) {
    out.writeUInt32LE(root, at)
    at += 4
    root += tree.length
  }
  return out.toString('base64')
}
