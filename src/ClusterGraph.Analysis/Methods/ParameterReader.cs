using System.Globalization;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Methods;

/// <summary>Checks settings against the parameters of a method, and names what is wrong with them.</summary>
internal static class ParameterReader
{
    /// <summary>Reads settings; what is not said takes its default.</summary>
    public static Outcome<ParameterValues> Read(
        IReadOnlyList<Parameter> parameters, IReadOnlyDictionary<string, string> settings)
    {
        var unknown = settings.Keys.Except(parameters.Select(p => p.Name)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null)
        {
            return new ChangeError(
                ErrorCode.InvalidField,
                $"There is no parameter '{unknown}'. Choose among: {string.Join(", ", parameters.Select(p => p.Name))}.",
                unknown);
        }

        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            if ((settings.GetValueOrDefault(parameter.Name) ?? parameter.Default) is not { } text)
            {
                return new ChangeError(
                    ErrorCode.InvalidField, $"The method needs '{parameter.Name}': {parameter.Description}", parameter.Name);
            }

            var value = Read(parameter, text.Trim());
            if (!value.IsOk)
            {
                return value.Error;
            }

            values[parameter.Name] = value.Value;
        }

        return new ParameterValues(values);
    }

    private static Outcome<object> Read(Parameter parameter, string text) => parameter.Kind switch
    {
        ParameterKind.Number => Number(parameter, text),
        ParameterKind.Integer => Integer(parameter, text),
        ParameterKind.Flag => bool.TryParse(text, out var flag) ? flag : Bad(parameter, "true or false"),
        ParameterKind.Choice => parameter.Choices!.Contains(text, StringComparer.Ordinal)
            ? text : Bad(parameter, string.Join(" or ", parameter.Choices!)),
        ParameterKind.Layers or ParameterKind.Actors or ParameterKind.Words =>
            text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => text,
    };

    private static Outcome<object> Number(Parameter parameter, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number >= (parameter.Min ?? double.MinValue) && number <= (parameter.Max ?? double.MaxValue)
            ? number : Bad(parameter, "a number" + Range(parameter));

    private static Outcome<object> Integer(Parameter parameter, string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= (parameter.Min ?? long.MinValue) && number <= (parameter.Max ?? long.MaxValue)
            ? number : Bad(parameter, "a whole number" + Range(parameter));

    private static string Range(Parameter parameter) => (parameter.Min, parameter.Max) switch
    {
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $" from {min} to {max}"),
        ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $" of at least {min}"),
        _ => string.Empty,
    };

    private static ChangeError Bad(Parameter parameter, string expected) =>
        new(ErrorCode.InvalidField, $"'{parameter.Name}' must be {expected}.", parameter.Name);
}
