package vn.drugfree.access;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.drugfree.input.InvalidInput;

/** Answers of the application's own interface when it refuses, in the shape of the engine's. */
@RestControllerAdvice
class RefusedInput {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> invalid(InvalidInput mistake) {
        return Map.of("type", "InvalidRequest", "message", mistake.getMessage());
    }

    /** A body that is no JSON, or a path or date that is none. */
    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unreadable() {
        return Map.of("type", "InvalidRequest", "message", RequestGuard.UNREADABLE);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    Map<String, String> forbidden(AuthorizationException refused) {
        return Map.of("type", "Forbidden", "message", RequestGuard.FORBIDDEN);
    }
}
