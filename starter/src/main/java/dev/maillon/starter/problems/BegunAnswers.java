package dev.maillon.starter.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * An answer that fails when a part of it has left must not end as if it were whole. Spring would end it so; what is thrown from here reaches
 * the container, which closes the connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BegunAnswers implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted() && failure instanceof RuntimeException broken) {
            throw broken;
        }
        return null;
    }
}
