using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Keukentafel.Web.Platform.Http;

/// <summary>
/// Text from outside loses the characters that no keyboard types: a terminal obeys the escape codes in a line of a log, and
/// PostgreSQL cannot keep a NUL (the framework refuses a form that holds one). Line ends and tabs stay. Files are refused,
/// and a form that is too large is told so.
/// </summary>
static class CleanInput
{
    public static string Clean(string text) => text.Any(IsUnwanted) ? string.Concat(text.Where(character => !IsUnwanted(character))) : text;

    public static StringValues Clean(StringValues values) => new([.. values.Select(value => value is null ? null : Clean(value))]);

    public static IApplicationBuilder UseCleanInput(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        // Nothing here takes a file; without this one would be read, and thrown away afterwards.
        if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
        {
            (request.ContentLength, request.ContentType, context.Response.StatusCode) = (null, null, StatusCodes.Status415UnsupportedMediaType);
            return Task.CompletedTask;
        }
        if (request.QueryString.Value?.Contains('%', StringComparison.Ordinal) == true)
            request.Query = new QueryCollection(request.Query.ToDictionary(field => Clean(field.Key), field => Clean(field.Value)));
        if (request.HasFormContentType && context.Features.Get<IFormFeature>() is { } form and not CleanForm)
            context.Features.Set<IFormFeature>(new CleanForm(form, request));
        return next(context);
    });

    /// <summary>Reads a form before anything else does: what is wrong with it gets an answer of its own, not "too old".</summary>
    public static IApplicationBuilder UseFormFirst(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is RouteEndpoint && context.Request.HasFormContentType) await context.Request.ReadFormAsync(context.RequestAborted);
        await next(context);
    });

    static bool IsUnwanted(char character) => char.IsControl(character) && character is not ('\t' or '\r' or '\n');

    sealed class CleanForm(IFormFeature form, HttpRequest request) : IFormFeature
    {
        IFormCollection? clean;

        public bool HasFormContentType => form.HasFormContentType;

        public IFormCollection? Form
        {
            get => clean ?? form.Form;
            set => clean = value;
        }

        public IFormCollection ReadForm() => clean ??= Cleaned(form.ReadForm());

        public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
        {
            try
            {
                return clean ??= Cleaned(await form.ReadFormAsync(cancellationToken));
            }
            catch (Exception error) when (error is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
            {
                // The page that says so comes by here again, and must not read it either.
                request.ContentType = null;
                // What is wrong and not a limit is a NUL or an escape that says nothing.
                var isTooLarge = error is BadHttpRequestException || error.Message.Contains("limit", StringComparison.Ordinal);
                throw new BadHttpRequestException("The form cannot be read.", isTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, error);
            }
        }

        static FormCollection Cleaned(IFormCollection read)
        {
            var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, values) in read) fields[Clean(name)] = Clean(values);
            return new FormCollection(fields);
        }
    }

    /// <summary>The same for what programs send.</summary>
    internal sealed class JsonText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text ? Clean(text) : null;

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Clean(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
    }
}
