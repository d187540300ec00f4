package org.peillood.register;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Indicator;
import org.peillood.policy.MeasureKind;
import org.peillood.policy.Plan;
import org.peillood.policy.YearPlan;
import org.peillood.register.CountRule.Measure;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** What is counted for an indicator: the usual, or what somebody says. */
@Path("/registers/telregel/{year: \\d{4}}/{code: [\\w.-]+}")
@Produces(MediaType.TEXT_HTML)
public class RuleResource {

  private static final int LONGEST = 200;

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Registers registers;

  @PathParam("year")
  int year;

  @PathParam("code")
  String code = "";

  @GET
  @Requires(Permission.EDIT_PLAN)
  public JteModel rule() {
    var of = plan.of(year);
    var indicator = indicator(of);
    var own = registers.rule(year, code);
    boolean isPercentage = indicator.kind() == MeasureKind.PERCENTAGE;
    var tallies = registers.tallies(indicator);
    var rule =
        own.orElseGet(
            () ->
                tallies.stream()
                    .map(Tally::rule)
                    .findFirst()
                    .orElseGet(() -> CountRule.usual(Register.EVENTS, isPercentage)));
    return page(
        new RulePage(
            of,
            indicator,
            rule.register().slug(),
            rule.states(),
            rule.titleHas(),
            rule.measure().name().toLowerCase(Locale.ROOT),
            own.isPresent(),
            tallies,
            List.of()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_PLAN)
  public Response set(MultivaluedMap<String, String> form) {
    var of = plan.of(year);
    var indicator = indicator(of);
    var home = URI.create(of.desk() + "/indicatoren/" + code);
    if (EntryText.one(form, "knop").equals("gewoon")) {
      registers.usual(year, code);
      return Response.seeOther(home).build();
    }
    var slug = EntryText.one(form, "register");
    var register = Register.at(slug);
    Set<String> sent = new LinkedHashSet<>(form.getOrDefault(EntryText.STATE, List.of()));
    var states =
        register.stream()
            .flatMap(one -> one.states().stream())
            .filter(state -> sent.contains(slug + "." + state))
            .collect(Collectors.toSet());
    var words = EntryText.one(form, "woorden");
    boolean isRate = EntryText.one(form, "maat").equals("rate");
    boolean isWrong =
        register.isEmpty()
            || words.length() > LONGEST
            || (isRate ? register.get() != Register.EVENTS : states.isEmpty());
    if (isWrong) {
      var frame = pages.frame("plan");
      var told =
          new Complaint(
              frame.t("register.rule"),
              frame.t("register.fault.rule"),
              frame.t("register.fault.rule.remedy"));
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(
              page(
                  new RulePage(
                      of,
                      indicator,
                      slug,
                      states,
                      words,
                      isRate ? "rate" : "number",
                      registers.rule(year, code).isPresent(),
                      registers.tallies(indicator),
                      List.of(told))))
          .build();
    }
    registers.rule(
        year,
        code,
        new CountRule(register.get(), states, words, isRate ? Measure.RATE : Measure.NUMBER));
    return Response.seeOther(home).build();
  }

  private Indicator indicator(YearPlan of) {
    return of.indicator(code).orElseThrow(() -> ProblemType.UNKNOWN_INDICATOR.because(code));
  }

  private JteModel page(RulePage page) {
    return new StaticTemplates().registerRule(pages.frame("plan"), page);
  }
}
