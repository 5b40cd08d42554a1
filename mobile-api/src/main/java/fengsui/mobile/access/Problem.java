package fengsui.mobile.access;

/**
 * Why a request was not answered.
 *
 * @param code stable, for programs
 * @param field path of the field that is wrong, for example {@code command.status}; may be empty
 * @param message what is wrong and what to do, in English
 */
public record Problem(String code, String field, String message) {}
