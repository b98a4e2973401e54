package dev.maillon.starter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a route is described: its problems beside 401, 403 and 503, which each one has; and the examples {@code openapi/<name>.*.json}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiAnswers {

    /** In one sentence. */
    String value();

    /** What stands in the body of a request that the route reads by itself; {@code Void}: none. */
    Class<?> body() default Void.class;

    /** Whether the route refuses a request without a body. */
    boolean bodyRequired() default true;

    /** Content type of the body. */
    String type() default "application/json";

    int[] problems() default {};
}
