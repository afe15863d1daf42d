import {decodeBase64} from '../../languages/base64.js'

/**
 * Gradient-boosted decision trees (Friedman, "Greedy function approximation: a gradient boosting machine", 2001), as the training script
 * packs them: little-endian, base64. Header: number of trees, of nodes, and the bias; then a node each: left child (counted from the
 * tree's root) and feature (0xffff for a leaf), 16 bits each, then threshold or value, a 32-bit float; then the roots.
 */
export interface Forest {
  readonly roots: Uint32Array
  /** Of each node: feature in the high half; in the low, its left child, counted from the root. The right child stands behind the left. */
  readonly nodes: Uint32Array
  /** Threshold of each node, or value of a leaf. */
  readonly values: Float32Array
  readonly bias: number
}

const LEAF = 0xffff

export function unpackForest(packed: string): Forest {
  const bytes = decodeBase64(packed)
  const view = new DataView(bytes.buffer)
  const trees = view.getUint32(0, true)
  const count = view.getUint32(4, true)
  const forest = {roots: new Uint32Array(trees), nodes: new Uint32Array(count), values: new Float32Array(count), bias: view.getFloat32(8, true)}
  let at = 12
  for (let i = 0; i < count; i++, at += 8) {
    forest.nodes[i] = view.getUint32(at, true)
    forest.values[i] = view.getFloat32(at + 4, true)
  }
  for (let i = 0; i < trees; i++, at += 4) forest.roots[i] = view.getUint32(at, true)
  return forest
}

/** Log odds for one row of features, which begins at `start`. */
export function predict({roots, nodes, values, bias}: Forest, rows: Float32Array, start: number): number {
  let sum = bias
  for (let t = 0; t < roots.length; t++) {
    const root = roots[t]!
    let at = root
    let node = nodes[at]!
    while (node >>> 16 !== LEAF) {
      at = root + (node & 0xffff) + (rows[start + (node >>> 16)]! <= values[at]! ? 0 : 1)
      node = nodes[at]!
    }
    sum += values[at]!
  }
  return sum
}
