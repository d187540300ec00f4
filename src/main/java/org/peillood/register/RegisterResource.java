package org.peillood.register;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Organisation;
import org.peillood.policy.Organisations;
import org.peillood.policy.Plan;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Csv;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The registers: what there is, one of them, one entry, many at once, and each as a file. */
@Path("/registers")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class RegisterResource {

  private static final String PLACE = "plan";
  private static final String SLUG = "{slug: [a-z]+}";
  private static final String ENTRY = SLUG + "/{id: [0-9a-f-]{36}}";
  private static final String SEEN = "gezien";
  private static final String BUTTON = "knop";
  private static final String TEXT = "tekst";
  private static final int LONGEST_TEXT = 20_000;

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Registers registers;
  @Inject Organisations organisations;

  @GET
  @Requires(Permission.READ)
  public JteModel all(@Context UriInfo uri) {
    var of = of(uri.getQueryParameters());
    return new StaticTemplates()
        .registerRegisters(pages.frame(PLACE), of, plan.years(), registers.of(of.year().year()));
  }

  @GET
  @Path(SLUG)
  @Requires(Permission.READ)
  public JteModel list(@PathParam("slug") String slug, @Context UriInfo uri) {
    return new StaticTemplates().registerList(pages.frame(PLACE), page(register(slug), uri));
  }

  @GET
  @Path(SLUG + ".csv")
  @Requires(Permission.READ)
  public Response file(@PathParam("slug") String slug, @Context UriInfo uri) {
    var page = page(register(slug), uri);
    var name = slug + "-" + page.plan().year().year() + ".csv";
    return Response.ok(csv(page, pages.frame(PLACE)), "text/csv; charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private ListPage page(Register register, UriInfo uri) {
    var query = uri.getQueryParameters();
    var of = of(query);
    int year = of.year().year();
    var sheet = EntryText.one(query, "blad");
    return ListPage.of(
        register,
        of,
        plan.years(),
        new ListPage.Asked(
            EntryText.one(query, EntryText.THEME),
            EntryText.one(query, EntryText.INDICATOR),
            EntryText.one(query, EntryText.STATE),
            EntryText.one(query, "zoek"),
            sheet.matches("[1-9]\\d{0,3}") ? Integer.parseInt(sheet) : 1),
        registers.of(year, register),
        registers.removed(year, register));
  }

  private static byte[] csv(ListPage page, Frame frame) {
    var register = page.register();
    var csv = new Csv();
    var head = new ArrayList<String>();
    head.add(frame.t(register.key() + ".title"));
    for (var name :
        List.of(
            EntryText.WHEN,
            "dag",
            "nauwkeurig",
            EntryText.PLANNED,
            EntryText.STATE,
            EntryText.NUMBER)) {
      head.add(frame.t("register.field." + name));
    }
    head.add(frame.t("register.field.thema"));
    head.add(frame.t("register.field.indicator"));
    register.fields().forEach(field -> head.add(frame.t(field.label())));
    head.add("id");
    csv.line(head);
    for (var entry : page.found()) {
      var line = new ArrayList<String>();
      line.add(entry.title());
      line.add(entry.when());
      line.add(entry.day().map(Object::toString).orElse(""));
      line.add(frame.t("register.exactness." + entry.exactness().slug()));
      line.add(entry.planned());
      line.add(frame.t(register.wordsOf(entry.state())));
      line.add(entry.count().isPresent() ? String.valueOf(entry.count().getAsInt()) : "");
      line.add(entry.theme());
      line.add(String.join(" ", entry.indicators()));
      var body = entry.body();
      for (var field : register.fields()) {
        var text = body.getOrDefault(field.name(), "");
        line.add(
            field.kind() == RegisterField.Kind.CHOICE && !text.isEmpty()
                ? frame.t(field.words(text))
                : text);
      }
      line.add(entry.id().toString());
      csv.line(line);
    }
    return csv.bytes();
  }

  @GET
  @Path(SLUG + "/nieuw")
  @Requires(Permission.EDIT_PLAN)
  public JteModel begin(@PathParam("slug") String slug, @Context UriInfo uri) {
    var register = register(slug);
    var of = of(uri.getQueryParameters());
    var said = EntryText.blank(register);
    var asked = EntryText.one(uri.getQueryParameters(), EntryText.INDICATOR);
    var known = of.indicator(asked);
    if (known.isPresent()) {
      said = said.forIndicator(asked, of.themeOf(of.actionOf(known.get())).code());
    }
    return form(register, of, Optional.empty(), said, "", Map.of(), List.of());
  }

  @POST
  @Path(SLUG + "/nieuw")
  @Requires(Permission.EDIT_PLAN)
  public Response write(
      @PathParam("slug") String slug, @Context UriInfo uri, MultivaluedMap<String, String> form) {
    var register = register(slug);
    var of = of(uri.getQueryParameters());
    var said = EntryText.sent(register, form);
    var faults = faults(Optional.empty(), register, said, of, form);
    if (!faults.isEmpty()) {
      return answer(
          ProblemType.INVALID_INPUT,
          form(register, of, Optional.empty(), said, "", faults, List.copyOf(faults.values())));
    }
    var added = registers.add(of.year().year(), register, List.of(said), by());
    return to(added.get(0).address());
  }

  @GET
  @Path(ENTRY)
  @Requires(Permission.READ)
  public JteModel one(@PathParam("slug") String slug, @PathParam("id") UUID id) {
    var entry = registers.entry(register(slug), id);
    return form(
        entry.register(),
        plan.of(entry.planYear()),
        Optional.of(entry),
        entry.said(),
        String.valueOf(entry.version()),
        Map.of(),
        List.of());
  }

  @POST
  @Path(ENTRY)
  @Requires(Permission.EDIT_PLAN)
  public Response change(
      @PathParam("slug") String slug,
      @PathParam("id") UUID id,
      MultivaluedMap<String, String> form) {
    var entry = registers.entry(register(slug), id);
    var register = entry.register();
    var of = plan.of(entry.planYear());
    var seen = EntryText.one(form, SEEN);
    long version = seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
    var list = register.address() + "?jaar=" + entry.planYear();
    var said = EntryText.sent(register, form);
    if (EntryText.one(form, BUTTON).equals("verwijderen")) {
      return registers.remove(id, version, by()) ? to(list) : late(register, of, id, said);
    }
    var faults = faults(Optional.of(entry), register, said, of, form);
    if (!faults.isEmpty()) {
      return answer(
          ProblemType.INVALID_INPUT,
          form(register, of, Optional.of(entry), said, seen, faults, List.copyOf(faults.values())));
    }
    return registers.change(id, version, said, by()) ? to(list) : late(register, of, id, said);
  }

  private Response late(Register register, YearPlan of, UUID id, EntryText said) {
    var now = registers.entry(register, id);
    return answer(
        ProblemType.CHANGED_MEANWHILE,
        form(
            register,
            of,
            Optional.of(now),
            said,
            String.valueOf(now.version()),
            Map.of(),
            EntryCheck.overtaken(pages.frame(PLACE))));
  }

  private Map<String, Complaint> faults(
      Optional<RegisterEntry> entry,
      Register register,
      EntryText said,
      YearPlan of,
      MultivaluedMap<String, String> form) {
    boolean anyway = EntryText.one(form, "toch").equals("ja");
    var events = registers.events();
    return EntryCheck.faults(
        register, said, of, id -> events.isReplaceable(entry, id), anyway, pages.frame(PLACE));
  }

  private JteModel form(
      Register register,
      YearPlan of,
      Optional<RegisterEntry> entry,
      EntryText said,
      String seen,
      Map<String, Complaint> faults,
      List<Complaint> complaints) {
    var events = registers.events();
    return new StaticTemplates()
        .registerEntry(
            pages.frame(PLACE),
            new EntryPage(
                register,
                of,
                entry,
                said,
                seen,
                organisations.all().stream().map(Organisation::name).toList(),
                events.replaceable(entry),
                entry.map(events::through).orElse(List.of()),
                faults,
                complaints,
                entry.map(one -> registers.history(one.id())).orElse(List.of())));
  }

  @GET
  @Path(SLUG + "/reeks")
  @Requires(Permission.EDIT_PLAN)
  public JteModel beginMany(@PathParam("slug") String slug, @Context UriInfo uri) {
    var register = dated(slug);
    var of = of(uri.getQueryParameters());
    var asked = EntryText.one(uri.getQueryParameters(), EntryText.INDICATOR);
    var known = of.indicator(asked);
    var theme = known.map(one -> of.themeOf(of.actionOf(one)).code()).orElse("");
    return days(
        new DaysPage(
            register,
            of,
            "",
            theme,
            register.states().get(0),
            known.isPresent() ? Set.of(asked) : Set.of(),
            "",
            List.of(),
            List.of()));
  }

  @POST
  @Path(SLUG + "/reeks")
  @Requires(Permission.EDIT_PLAN)
  public Response many(
      @PathParam("slug") String slug, @Context UriInfo uri, MultivaluedMap<String, String> form) {
    var register = dated(slug);
    var of = of(uri.getQueryParameters());
    var said = EntryText.sent(register, form);
    var text = EntryText.one(form, TEXT);
    boolean isKept = EntryText.one(form, BUTTON).equals("bewaren");
    var lines = isKept ? chosen(form, register, of) : read(text, said.state(), register, of);
    var complaints =
        new ArrayList<>(
            EntryCheck.faults(register, said, of, id -> false, true, pages.frame(PLACE)).values());
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      var frame = pages.frame(PLACE);
      var fault = text.isEmpty() ? "empty" : "long";
      complaints.add(
          new Complaint(
              frame.t("register.days.text"),
              frame.t("register.fault." + fault, LONGEST_TEXT),
              frame.t("register.fault." + fault + ".remedy", LONGEST_TEXT)));
    }
    var page =
        new DaysPage(
            register,
            of,
            said.title(),
            said.theme(),
            said.state(),
            said.indicators(),
            text,
            lines,
            complaints);
    if (!complaints.isEmpty()) {
      return answer(ProblemType.INVALID_INPUT, days(page));
    }
    if (!isKept || lines.isEmpty()) {
      return Response.ok(days(page)).build();
    }
    int year = of.year().year();
    registers.add(year, register, lines.stream().map(line -> said(said, line)).toList(), by());
    return to(register.address() + "?jaar=" + year);
  }

  private static List<DaysPage.Line> read(
      String text, String state, Register register, YearPlan of) {
    return Moments.in(text, of.year().year()).stream()
        .map(
            moment ->
                new DaysPage.Line(
                    moment, register.states().contains(moment.state()) ? moment.state() : state))
        .toList();
  }

  private static List<DaysPage.Line> chosen(
      MultivaluedMap<String, String> form, Register register, YearPlan of) {
    var lines = new ArrayList<DaysPage.Line>();
    for (int at = 0; form.containsKey("regel." + at + ".tekst"); at++) {
      var text = EntryText.one(form, "regel." + at + ".tekst");
      var state = EntryText.one(form, "regel." + at + ".stand");
      if (!text.isEmpty()) {
        lines.add(
            new DaysPage.Line(
                Moments.one(text, of.year().year()),
                register.states().contains(state) ? state : register.states().get(0)));
      }
    }
    return lines;
  }

  private static EntryText said(EntryText common, DaysPage.Line line) {
    var moment = line.moment();
    var body = new LinkedHashMap<>(common.body());
    if (!moment.mode().isEmpty()) {
      body.put("mode", moment.mode());
    }
    if (moment.series()) {
      body.put("rhythm", moment.said());
    }
    return new EntryText(
        common.title(),
        common.theme(),
        line.state(),
        moment.said(),
        moment.planned().map(Object::toString).orElse(""),
        moment.number().isPresent() ? String.valueOf(moment.number().getAsInt()) : "",
        new LinkedHashSet<>(common.indicators()),
        body);
  }

  private JteModel days(DaysPage page) {
    return new StaticTemplates().registerDays(pages.frame(PLACE), page);
  }

  private static Register register(String slug) {
    return Register.at(slug).orElseThrow(() -> ProblemType.NOT_FOUND.because(slug));
  }

  private static Register dated(String slug) {
    return Optional.of(register(slug))
        .filter(Register::comesInSeries)
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(slug));
  }

  private YearPlan of(Map<String, List<String>> query) {
    var year = EntryText.one(query, "jaar");
    return year.matches("\\d{4}") ? plan.of(Integer.parseInt(year)) : plan.current();
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }

  private static Response answer(ProblemType problem, JteModel page) {
    return Response.status(problem.status()).entity(page).build();
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
