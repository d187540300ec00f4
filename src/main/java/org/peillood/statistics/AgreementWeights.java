package org.peillood.statistics;

/**
 * How much two codes count as agreement in {@link CohenKappa}, for categories i and j of k in their
 * order. Kept as whole numbers over a common {@link #scale(int)}, so that kappa can be computed
 * exactly.
 */
public enum AgreementWeights {
  /** 1 when the codes are the same, else 0. */
  UNWEIGHTED {
    @Override
    long scale(int categories) {
      return 1;
    }

    @Override
    long weight(long apart, int categories) {
      return apart == 0 ? 1 : 0;
    }
  },
  /** 1 - |i - j| / (k - 1): Cicchetti and Allison; R {@code vcd}: "Equal-Spacing". */
  LINEAR {
    @Override
    long scale(int categories) {
      return Math.max(1, categories - 1);
    }

    @Override
    long weight(long apart, int categories) {
      return scale(categories) - apart;
    }
  },
  /** 1 - (i - j)² / (k - 1)²: Fleiss and Cohen. */
  QUADRATIC {
    @Override
    long scale(int categories) {
      return LINEAR.scale(categories) * LINEAR.scale(categories);
    }

    @Override
    long weight(long apart, int categories) {
      return scale(categories) - apart * apart;
    }
  };

  /** What full agreement counts. */
  abstract long scale(int categories);

  /** What codes count that lie this many categories apart, out of the scale. */
  abstract long weight(long apart, int categories);
}
