using System.Text.RegularExpressions;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Cleans and checks the fields of one element; the first fault is kept and names its field.</summary>
internal sealed partial class FieldCheck(string element)
{
    public ChangeError? Error { get; private set; }

    /// <summary>Cleans a text that must be there.</summary>
    public string Text(string field, string value, int max)
    {
        var clean = Optional(field, value, max);
        Require(clean is not null, field, "must not be empty.");
        return clean ?? string.Empty;
    }

    /// <summary>Cleans a text that may be missing; an empty one counts as missing.</summary>
    public string? Optional(string field, string? value, int max)
    {
        if (value is null)
        {
            return null;
        }

        // The raw text is bounded before it is looked at closely: nobody else waits for somebody's ten megabytes.
        if (value.Length > (max * 8) + 1000)
        {
            Require(false, field, $"is longer than {max} characters.");
            return null;
        }

        Require(NameText.IsWellFormed(value), field, "holds half a character; type it again.");
        var clean = Error is null ? NameText.Normalise(value) : string.Empty;
        Require(clean.Length <= max, field, $"is longer than {max} characters.");
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Cleans names by language.</summary>
    public IReadOnlyDictionary<string, string>? Names(IReadOnlyDictionary<string, string>? names)
    {
        if (names is null || names.Count == 0)
        {
            return null;
        }

        Require(names.Count <= 20, "names", "has more than 20 languages.");
        Require(names.Keys.All(LanguageTag().IsMatch), "names", "has a key that is no language tag such as 'ar'.");
        return names.ToDictionary(n => n.Key, n => Text($"names.{n.Key}", n.Value, NameText.MaxName));
    }

    public void Language(string field, string value) =>
        Require(LanguageTag().IsMatch(value), field, "is no language tag such as 'en'.");

    public void Range(string field, double? value, double low, double high) =>
        Require(
            value is null || (double.IsFinite(value.Value) && value >= low && value <= high),
            field,
            $"must be between {low} and {high}.");

    public void Require(bool condition, string field, string fault)
    {
        if (!condition)
        {
            Fail(ErrorCode.InvalidField, field, fault);
        }
    }

    public void Fail(ErrorCode code, string field, string fault) =>
        Error ??= new ChangeError(code, $"'{field}' {fault}", $"{element}.{field}");

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageTag();
}
