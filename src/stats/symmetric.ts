// Small symmetric matrices, row after row in one flat array: Cholesky factor, solution and inverse.

/**
 * Cholesky factor of a symmetric positive definite matrix.
 *
 * @param matrix - size × size numbers, row after row
 * @returns the lower triangle L with L·Lᵀ = matrix, or null if the matrix is not positive definite
 * @source Golub & Van Loan, Matrix Computations, algorithm 4.2.1
 * @example toCholesky(Float64Array.of(4, 2, 2, 10), 2) // [2, 0, 1, 3]
 */
export function toCholesky(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * size + k]! * lower[j * size + k]!;
      if (i !== j) {
        lower[i * size + j] = rest / lower[j * size + j]!;
        continue;
      }
      // A pivot as small as rounding means that the matrix is singular.
      if (!(rest > 1e-14 * Math.abs(matrix[i * size + i]!))) return null;
      lower[i * size + i] = Math.sqrt(rest);
    }
  }
  return lower;
}

/**
 * Solves matrix · x = right, given the Cholesky factor of the matrix.
 *
 * @param lower - from toCholesky
 * @param right - as many numbers as the matrix has rows
 * @returns x
 * @source Golub & Van Loan, Matrix Computations, algorithms 3.1.1 and 3.1.2
 * @example solveCholesky(toCholesky(Float64Array.of(4, 2, 2, 10), 2), Float64Array.of(8, 22)) // [1, 2]
 */
export function solveCholesky(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const solution = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) solution[i]! -= lower[i * size + k]! * solution[k]!;
    solution[i]! /= lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) solution[i]! -= lower[k * size + i]! * solution[k]!;
    solution[i]! /= lower[i * size + i]!;
  }
  return solution;
}

/**
 * Inverse of a symmetric positive definite matrix.
 *
 * @param matrix - size × size numbers, row after row
 * @returns the inverse, row after row, or null if the matrix is not positive definite
 * @example invertSymmetric(Float64Array.of(4, 2, 2, 3), 2) // [0.375, −0.25, −0.25, 0.5]
 */
export function invertSymmetric(matrix: Float64Array, size: number): Float64Array | null {
  const lower = toCholesky(matrix, size);
  if (!lower) return null;
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    inverse.set(solveCholesky(lower, unit), column * size);
  }
  return inverse;
}
