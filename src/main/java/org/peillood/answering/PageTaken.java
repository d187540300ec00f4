package org.peillood.answering;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.interview.Interview;
import org.peillood.interview.Turn;
import org.peillood.response.Response;
import org.peillood.response.Responses;
import org.peillood.survey.Answers;
import org.peillood.survey.Quota;

/** One page being taken in, while nobody else can change its response. */
record PageTaken(
    Walk.Asked asked,
    Interview interview,
    Response response,
    Responses.Pen pen,
    PageFiles files,
    String page,
    PagePost post,
    List<Quota> full) {

  /** Saves what came in, and says where to go. */
  Step step() {
    var soFar = response.answers(asked.wave().questionnaire());
    var turn =
        interview.turn(soFar, page, files.typed(soFar), files.refused(language()), language());
    if (post.button() == PagePost.Button.NEXT || post.button() == PagePost.Button.SEND) {
      return turn instanceof Turn.Refused refused
          ? again(soFar, refused)
          : onward(soFar, (Turn.Accepted) turn);
    }
    // Going back or pausing does not wait for the rest to be put right: what can be read is kept.
    var answers =
        turn instanceof Turn.Refused refused
            ? refused.readable()
            : ((Turn.Accepted) turn).answers();
    record(answers);
    return switch (post.button()) {
      case BACK -> new Step.To(interview.before(answers, page).orElse(page));
      case LATER -> new Step.Later(page);
      case LANGUAGE, NEXT, SEND ->
          turn instanceof Turn.Refused refused
              ? new Step.Again(refused.page(), Map.of(), language())
              : new Step.To(page);
    };
  }

  // A file that was chosen is not asked for again because of something else on the page.
  private Step again(Answers soFar, Turn.Refused refused) {
    keepFiles(soFar);
    return new Step.Again(refused.page(), refused.messages(), language());
  }

  private void keepFiles(Answers soFar) {
    if (!files.isEmpty()) {
      record(files.withFiles(soFar));
    }
  }

  private void record(Answers answers) {
    pen.record(answers, language());
    files.keep(answers);
  }

  // Whether the button under the page said that it sends the answers.
  private boolean isLast(Answers soFar) {
    var before = interview.page(soFar, page, language());
    return before.ahead() == 0 && before.rounds().isEmpty();
  }

  private Step onward(Answers soFar, Turn.Accepted accepted) {
    var traces = post.traces(asked.wave().questionnaire());
    if (!traces.isEmpty()) {
      keepFiles(soFar);
      return new Step.Reconsider(
          interview.page(accepted.answers(), page, language()), traces, language());
    }
    var quota = closedBy(soFar, accepted.answers());
    if (quota.isPresent()) {
      return turnedAway(quota.get());
    }
    record(accepted.answers());
    if (post.button() == PagePost.Button.SEND) {
      return new Step.Send(page);
    }
    if (accepted.next().isPresent()) {
      return new Step.To(accepted.next().get());
    }
    if (!isLast(soFar)) {
      return new Step.Send(page);
    }
    pen.complete(interview.settle(accepted.answers()));
    return new Step.Finished();
  }

  // Who was past the question by which it shows finishes as usual, also after going back to it.
  private Optional<Quota> closedBy(Answers soFar, Answers next) {
    if (full.isEmpty() || response.isCorrecting() || post.enough() == PagePost.Enough.GO_ON) {
      return Optional.empty();
    }
    var before = interview.quotas(full, soFar);
    return interview.quotas(full, next).stream()
        .filter(quota -> !before.contains(quota))
        .min(Comparator.comparing(Quota::then));
  }

  private Step turnedAway(Quota quota) {
    if (quota.then() == Quota.Then.ASK && post.enough() == PagePost.Enough.NOT_HEARD) {
      return new Step.Enough(page);
    }
    pen.turnAway();
    return new Step.Finished();
  }

  private String language() {
    return post.language().filter(asked.wave().languages()::contains).orElse(response.language());
  }
}
