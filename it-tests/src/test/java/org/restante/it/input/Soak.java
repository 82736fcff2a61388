package org.restante.it.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs with {@code --soak} only; what else its class has is the small run of the same. */
@EnabledIfSystemProperty(named = "restante.soak", matches = "true")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Soak {}
