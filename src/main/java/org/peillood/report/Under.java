package org.peillood.report;

import java.util.List;
import org.peillood.policy.Indicator;

/** What hangs under an indicator besides the plan: findings, and figures that were counted. */
interface Under {

  /** Nothing but the plan. */
  Under NOTHING =
      new Under() {
        @Override
        public List<Report.Claim> findings(Indicator indicator) {
          return List.of();
        }

        @Override
        public List<Report.Measured> measured(Indicator indicator) {
          return List.of();
        }
      };

  List<Report.Claim> findings(Indicator indicator);

  List<Report.Measured> measured(Indicator indicator);
}
