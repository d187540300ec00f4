package org.peillood.policy;

import java.util.List;

/**
 * What another feature has hung on a part of the plan, for instance a finding on an indicator; such
 * a part is not removed. Policy knows none of them: it asks every CDI bean of this type.
 */
public interface PlanLeaning {

  /**
   * What leans on a part.
   *
   * @param year of the plan
   * @param code of the part
   * @return names for a person to find it by; empty when nothing does
   */
  List<String> on(int year, String code);
}
