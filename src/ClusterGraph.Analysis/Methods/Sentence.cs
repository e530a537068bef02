using System.Globalization;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Analysis.Methods;

/// <summary>A sentence that a facilitator can read aloud: English, and a key with which a screen finds its own language.</summary>
/// <param name="Key">The key, such as <c>betweenness.top</c>.</param>
/// <param name="Pattern">The English pattern with <c>{0}</c>, <c>{1}</c>.</param>
/// <param name="Values">What stands in the gaps, as text.</param>
public sealed record Sentence(string Key, string Pattern, IReadOnlyList<string> Values)
{
    /// <summary>Gets the sentence in English; types of the vocabulary read by their names.</summary>
    public string Text => string.Format(CultureInfo.InvariantCulture, Pattern, [.. Values.Select(Name)]);

    /// <summary>Makes a sentence.</summary>
    /// <param name="key">The key.</param>
    /// <param name="pattern">The English pattern.</param>
    /// <param name="values">What stands in the gaps: text, whole numbers, or numbers that are rounded to three digits.</param>
    /// <returns>The sentence.</returns>
    public static Sentence Of(string key, string pattern, params IReadOnlyList<object> values) =>
        new(key, pattern, [.. values.Select(Write)]);

    private static string Name(string value) => DefaultVocabulary.FindActorType(new TypeId(value))?.Name ?? value;

    private static string Write(object value) => value switch
    {
        double number => number.ToString(Math.Abs(number) >= 100 ? "0" : "0.###", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
