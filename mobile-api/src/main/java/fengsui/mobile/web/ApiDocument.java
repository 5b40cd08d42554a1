package fengsui.mobile.web;

import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import fengsui.protocol.http.Problem;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/**
 * The OpenAPI document at {@code /api/v1/openapi.json}: roles, errors and types of every endpoint.
 */
@Configuration(proxyBeanMethods = false)
public class ApiDocument {
  private static final String BEARER = "session";
  private static final String PROBLEM = Problem.class.getSimpleName();

  @Bean
  OpenAPI openApi() {
    Schema<?> problem = new ObjectSchema();
    problem.addProperty("code", new StringSchema().description("stable, for programs"));
    problem.addProperty("field", new StringSchema().description("path of the field; may be empty"));
    problem.addProperty("message", new StringSchema().description("what is wrong and what to do"));
    problem.setRequired(List.of("code", "field", "message"));
    return new OpenAPI()
        .info(
            new Info()
                .title("Fengsui phone API")
                .version("1")
                .description(
                    "For responders' phones and duty desks. Times are epoch milliseconds UTC. Every"
                        + " error is {code, field, message}. Bodies are at most 64 KB of strict JSON:"
                        + " an unknown field is an error. The socket /ws speaks PhoneMessage and"
                        + " CrewMessage; see docs/phone-api.md."))
        .components(
            new Components()
                .addSchemas(PROBLEM, problem)
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("The token of POST /api/v1/session, valid for 30 minutes.")));
  }

  @Bean
  ModelConverter wireSchemas() {
    return new WireSchemas();
  }

  @Bean
  OperationCustomizer rolesAndErrors() {
    return ApiDocument::describe;
  }

  private static Operation describe(Operation operation, HandlerMethod endpoint) {
    var allowed = endpoint.getMethodAnnotation(Allowed.class);
    if (allowed != null && allowed.to() != To.EVERYONE) {
      operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
      problem(operation, "401", "NotLoggedIn: no session, or it has ended");
      if (allowed.to() != To.ANY_SESSION) {
        problem(
            operation,
            "403",
            "NotAllowed: only for the roles "
                + Arrays.toString(allowed.roles())
                + "; which area counts: "
                + allowed.where());
      }
    }
    if (operation.getRequestBody() != null) {
      problem(operation, "400", "Malformed: the field and the fix are named");
      problem(operation, "413", "BodyTooLarge: more than 64 KB");
      problem(operation, "415", "NotJson: send Content-Type: application/json");
      problem(operation, "429", "TooManyRequests: wait as Retry-After says");
      problem(operation, "503", "Unavailable, DatabaseUnavailable or DiskFull: try again soon");
    }
    if (operation.getParameters() != null && !operation.getParameters().isEmpty()) {
      problem(operation, "400", "Malformed: the field and the fix are named");
      problem(operation, "404", "NotFound: nothing of yours has this id");
    }
    return operation;
  }

  private static void problem(Operation operation, String status, String description) {
    var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    operation
        .getResponses()
        .putIfAbsent(
            status,
            new ApiResponse()
                .description(description)
                .content(
                    new Content()
                        .addMediaType("application/json", new MediaType().schema(schema))));
  }
}
