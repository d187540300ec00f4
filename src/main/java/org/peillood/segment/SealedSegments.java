package org.peillood.segment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.peillood.store.SealedColumn;
import org.peillood.store.SealedColumns;

/**
 * What of codings is sealed: the words of segments, of which some were coded with names in them.
 */
@ApplicationScoped
class SealedSegments implements SealedColumns {

  @Override
  public List<SealedColumn> sealed() {
    return List.of(Segment.EXCERPT);
  }
}
