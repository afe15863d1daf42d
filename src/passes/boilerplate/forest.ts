/**
 * Gradient-boosted decision trees (Friedman, "Greedy function approximation: a gradient boosting machine", 2001), as the training script
 * packs them: little-endian, base64. Header: number of trees, of nodes, and the bias; then a node each: feature, left child, right child
 * (16 bits, counted from the tree's first node; a leaf has 0xffff as its feature), then threshold or value (32-bit float); then tree starts.
 */
export interface Forest {
  readonly roots: Uint32Array
  readonly feature: Uint16Array
  readonly left: Uint16Array
  readonly right: Uint16Array
  readonly value: Float32Array
  readonly bias: number
}

const LEAF = 0xffff

export function unpackForest(packed: string): Forest {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  const trees = view.getUint32(0, true)
  const nodes = view.getUint32(4, true)
  const forest = {roots: new Uint32Array(trees), feature: new Uint16Array(nodes), left: new Uint16Array(nodes), right: new Uint16Array(nodes), value: new Float32Array(nodes), bias: view.getFloat32(8, true)}
  let at = 12
  for (let i = 0; i < nodes; i++, at += 10) {
    forest.feature[i] = view.getUint16(at, true)
    forest.left[i] = view.getUint16(at + 2, true)
    forest.right[i] = view.getUint16(at + 4, true)
    forest.value[i] = view.getFloat32(at + 6, true)
  }
  for (let i = 0; i < trees; i++, at += 4) forest.roots[i] = view.getUint32(at, true)
  return forest
}

/** Log odds for one row of features, which begins at `start`. */
export function predict({roots, feature, left, right, value, bias}: Forest, rows: Float32Array, start: number): number {
  let sum = bias
  for (let t = 0; t < roots.length; t++) {
    const root = roots[t]!
    let node = root
    let f = feature[node]!
    while (f !== LEAF) {
      node = root + (rows[start + f]! <= value[node]! ? left[node]! : right[node]!)
      f = feature[node]!
    }
    sum += value[node]!
  }
  return sum
}
