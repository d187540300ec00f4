package org.peillood.segment;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.peillood.access.Act;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.focusgroup.Trait;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;

/** Where words of a transcript are chosen as a quote, after a look at what speaks against them. */
@Path("/focusgroepen/{group}/teksten/{id}/citaat/{segment}")
public class SegmentQuoteResource {

  private static final int LONGEST_ROLE = 200;
  private static final int LONGEST = 2000;

  @Inject TextDesk desk;
  @Inject Segments segments;
  @Inject SpokenTexts texts;
  @Inject SegmentQuotes quotes;
  @Inject FocusGroups groups;

  @PathParam("group")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String group;

  @PathParam("id")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  @PathParam("segment")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String segmentId;

  /** The form, with what was said around the words and what may speak against them. */
  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page() {
    var text = desk.text(group, id);
    var segment = segment(text);
    var form =
        new SegmentQuote.Chosen(
            "",
            text.translator(),
            role(text, segment),
            QuoteScope.NONE,
            SegmentQuote.Counter.NONE_FOUND,
            "");
    return page(text, segment, form, false, List.of());
  }

  private JteModel page(
      SpokenText text,
      Segment segment,
      SegmentQuote.Chosen form,
      boolean hasCounter,
      List<Complaint> complaints) {
    desk.tell(text, Act.TRANSCRIPT_READ_TO_CODE, 1);
    var turns = text.turnsOf(segment.span());
    var around = new ArrayList<SpokenTurn>();
    text.turn(turns.get(0).number() - 1).ifPresent(around::add);
    around.addAll(turns);
    text.turn(turns.get(turns.size() - 1).number() + 1).ifPresent(around::add);
    var speakers = turns.stream().map(SpokenTurn::speaker).collect(Collectors.toSet());
    var counters = new ArrayList<CounterExample>();
    for (var coded : segments.codedWith(segment.frame())) {
      texts
          .find(coded.transcript())
          .ifPresent(
              other ->
                  counters.addAll(
                      CounterExample.of(
                          other, segments.visible(other.id(), desk.by()), segment, speakers)));
    }
    var page =
        new QuotePage(
            text,
            segment,
            around,
            bound(text, segment),
            counters.stream()
                .sorted((one, other) -> Boolean.compare(other.opposite(), one.opposite()))
                .limit(CounterExample.MOST)
                .toList(),
            form,
            hasCounter,
            quotes.on(segment.id()));
    return new StaticTemplates().segmentQuote(desk.page(), page, complaints);
  }

  /** Keeps the words as a quote, or drops it; the button says which. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response choose(MultivaluedMap<String, String> fields) {
    var sent = new Sent(fields);
    var text = desk.text(group, id);
    var segment = segment(text);
    if (sent.one("knop").equals("weg")) {
      quotes.on(segment.id()).ifPresent(quote -> quotes.drop(quote.id()));
      desk.tell(text, Act.SPOKEN_QUOTE_DROPPED, 1);
      return Response.seeOther(URI.create(here(text))).build();
    }
    boolean found = sent.one("tegen").equals("ja");
    boolean said = found || sent.one("tegen").equals("nee");
    var form =
        new SegmentQuote.Chosen(
            sent.one("vertaling"),
            sent.one("vertaler"),
            sent.one("rol"),
            QuoteScope.sent(sent.one("bereik")),
            found ? SegmentQuote.Counter.FOUND : SegmentQuote.Counter.NONE_FOUND,
            sent.one("noot"));
    var faults = faults(form, said, bound(text, segment));
    if (!faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(page(text, segment, form, said, faults))
          .build();
    }
    if (quotes.on(segment.id()).isPresent() || segment.isFlagged()) {
      return Response.status(ProblemType.CHANGED_MEANWHILE.status())
          .entity(page(text, segment, form, said, desk.fault("segment.quote", "quote-overtaken")))
          .build();
    }
    desk.tell(text, Act.SPOKEN_QUOTE_CHOSEN, 1);
    quotes.choose(
        new SegmentQuote(
            segment,
            text,
            String.join(" ", new TreeSet<>(participants(text, segment))),
            groups.find(text.group()).map(FocusGroup::theme).orElse(""),
            form,
            desk.by()));
    return Response.seeOther(URI.create("/focusgroepen/citaten")).build();
  }

  private List<Complaint> faults(SegmentQuote.Chosen form, boolean said, QuoteScope bound) {
    var faults = new ArrayList<Complaint>();
    if (form.role().isEmpty() || form.role().length() > LONGEST_ROLE) {
      faults.addAll(desk.fault("segment.quote.role", "role"));
    }
    if (form.scope().within(bound) != form.scope()) {
      faults.addAll(desk.fault("segment.quote.scope", "scope"));
    }
    if (!said) {
      faults.addAll(desk.fault("segment.quote.counter", "counter"));
    }
    if (said && form.counter() == SegmentQuote.Counter.FOUND && form.counterNote().isEmpty()) {
      faults.addAll(desk.fault("segment.quote.counter", "counter-note"));
    }
    if (form.counterNote().length() > LONGEST
        || form.translation().length() > LONGEST
        || form.translator().length() > LONGEST_ROLE) {
      faults.addAll(desk.fault("segment.quote", "memo"));
    }
    return faults;
  }

  private static List<String> participants(SpokenText text, Segment segment) {
    return text.turnsOf(segment.span()).stream().map(SpokenTurn::participant).toList();
  }

  private QuoteScope bound(SpokenText text, Segment segment) {
    return quotes.bound(text.group(), participants(text, segment));
  }

  private String role(SpokenText text, Segment segment) {
    return participants(text, segment).stream()
        .flatMap(label -> groups.person(text.group(), label).stream())
        .flatMap(person -> person.trait(Trait.ROLE).stream())
        .findFirst()
        .orElse(desk.page().t("segment.quote.participant"));
  }

  private Segment segment(SpokenText text) {
    return Sent.id(segmentId)
        .flatMap(segments::find)
        .filter(s -> s.transcript().equals(text.id()))
        .filter(s -> segments.seesAll(text.id(), desk.by()) || s.coder().equals(desk.by()))
        .filter(s -> !text.turnsOf(s.span()).isEmpty())
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(segmentId));
  }

  private String here(SpokenText text) {
    return TextDesk.home(text) + "/citaat/" + segmentId;
  }
}
