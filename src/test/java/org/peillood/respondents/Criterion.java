package org.peillood.respondents;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The criteria of WCAG 2.2 of which a test checks what a machine can, by number. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Criterion {
  String[] value();
}
