package org.peillood.coding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.survey.Category;

/**
 * A change to a code frame after which its codes may be given to other texts than before. How a
 * code looks, what coders note about it and under which code it stands is none: where it stands
 * counts for all texts alike, whenever they were coded.
 *
 * @param codes the marks and names, as they are now, of the codes that it is about; of a merge the
 *     one that is gone and the one that took it over
 */
public record CodeChange(Kind kind, Instant at, List<Category> codes) {

  /** What became of the codes. */
  public enum Kind {
    /** They can be given from then on. */
    ADDED,
    /** They can be given no more. */
    REMOVED,
    /** They are called otherwise, or it is said otherwise when they are given. */
    REWORDED,
    /** What had the first has the second since. */
    MERGED
  }

  public CodeChange {
    codes = List.copyOf(codes);
  }

  /** What a change to a frame was to its codes; none where it was nothing of the kind. */
  static Optional<CodeChange> of(FrameChange change, CodeTree tree) {
    return kind(change)
        .map(
            kind ->
                new CodeChange(
                    kind,
                    change.changed(),
                    about(change, tree)
                        .flatMap(mark -> tree.code(mark).stream())
                        .map(code -> new Category(code.mark(), code.name().translated()))
                        .toList()));
  }

  private static Optional<Kind> kind(FrameChange change) {
    return switch (change.kind()) {
      case ADDED, SPLIT, RESTORED -> Optional.of(Kind.ADDED);
      case RETIRED -> Optional.of(Kind.REMOVED);
      case RENAMED, REDEFINED -> Optional.of(Kind.REWORDED);
      case MERGED -> Optional.of(Kind.MERGED);
      case BEGUN, FRAME_RENAMED, SIGNED, MOVED -> Optional.empty();
    };
  }

  /** The marks of the codes that a change was about; those of several that were added are told. */
  private static Stream<String> about(FrameChange change, CodeTree tree) {
    return switch (change.kind()) {
      case SPLIT -> Stream.of(change.told().split(", ", -1));
      case ADDED ->
          change.code().isEmpty()
              ? Stream.of(change.told().split(", ", -1))
              : Stream.of(change.code());
      case MERGED ->
          Stream.concat(
              Stream.of(change.code()), tree.code(change.code()).map(Code::mergedInto).stream());
      default -> Stream.of(change.code());
    };
  }
}
