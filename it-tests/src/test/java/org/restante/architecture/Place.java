package org.restante.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;

/**
 * Where a class lives: {@code org.restante…<feature>.<layer>}.
 *
 * @param feature a rung of the ladder, or a name that is not on it
 * @param layer one of {@link #LAYERS}
 */
record Place(String feature, String layer) {

    static final String ENTITY = "entity";
    static final String CONTROL = "control";
    static final String BOUNDARY = "boundary";
    static final String VIEW = "view";

    static final List<String> LAYERS = List.of(ENTITY, CONTROL, BOUNDARY, VIEW);

    /** The place of a class of ours; empty for the libraries and for everything foreign. */
    static Optional<Place> of(JavaClass type) {
        List<String> names = List.of(type.getPackageName().split("\\."));
        int last = names.size() - 1;
        boolean placed = type.getPackageName().startsWith("org.restante.") && LAYERS.contains(names.get(last));
        return placed ? Optional.of(new Place(names.get(last - 1), names.get(last))) : Optional.empty();
    }

    static DescribedPredicate<JavaClass> in(String layer) {
        return DescribedPredicate.describe(
                "are in layer " + layer,
                type -> of(type).filter(place -> place.layer().equals(layer)).isPresent());
    }

    static DescribedPredicate<JavaClass> anywhere() {
        return DescribedPredicate.describe("belong to a feature", type -> of(type).isPresent());
    }

    boolean isIn(String wanted) {
        return layer.equals(wanted);
    }

    /** How high the feature stands; -1 when it is not on the ladder. */
    int rung() {
        return Ladder.FEATURES.indexOf(feature);
    }
}
