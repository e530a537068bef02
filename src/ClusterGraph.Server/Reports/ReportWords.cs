using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Server.Reports;

/// <summary>The words of the screens in one language, for reports; English where a language has none.</summary>
internal sealed class ReportWords
{
    private static readonly string[] Areas = ["report", "analysis", "chain", "poverty", "diffusion"];
    private static readonly ConcurrentDictionary<string, ReportWords> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _words;

    private ReportWords(string language)
    {
        Language = language;
        _words = Areas.SelectMany(area => Read(language, area)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Gets the languages that there are words in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr", "es", "ar"];

    /// <summary>Gets the language.</summary>
    public string Language { get; }

    /// <summary>Gets a value indicating whether it is written from right to left.</summary>
    public bool IsRightToLeft => Language == "ar";

    /// <summary>Gives the words of a language.</summary>
    /// <param name="language">A tag; regions are ignored, and an unknown language is taken for English.</param>
    public static ReportWords In(string language)
    {
        var plain = language.Split('-')[0].ToLowerInvariant();
        return Loaded.GetOrAdd(Languages.Contains(plain) ? plain : "en", known => new ReportWords(known));
    }

    /// <summary>Says something.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">What stands in its gaps.</param>
    public string Say(string key, params object[] values) => Fill(_words[key], values);

    /// <summary>Says something that the engine has English words for, too.</summary>
    public string SayOr(string key, string english) => _words.GetValueOrDefault(key, english);

    /// <summary>Says a sentence of the engine.</summary>
    public string Say(Sentence sentence) =>
        Fill(SayOr("sentence." + sentence.Key, sentence.Pattern), [.. sentence.Values.Select(v => Isolated(TypeOr(v)))]);

    /// <summary>Names an actor type of the vocabulary; gives back anything else.</summary>
    public string TypeOr(string value) =>
        DefaultVocabulary.FindActorType(new TypeId(value)) is { } type ? type.Names.GetValueOrDefault(Language, type.Name) : value;

    /// <summary>Names a column, a figure, a kind of group or a table.</summary>
    public string Term(string name) => SayOr("term." + name, name);

    /// <summary>Keeps a name from turning the writing around it.</summary>
    public string Isolated(string name) => IsRightToLeft && name.Any(char.IsLetter) ? $"\u2068{name}\u2069" : name;

    private static string Fill(string pattern, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            pattern = pattern.Replace($"{{{i}}}", Convert.ToString(values[i], CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return pattern;
    }

    // Sentences with plural forms have a form for the rest of numbers, which reads well in tables and captions.
    private static IEnumerable<KeyValuePair<string, string>> Read(string language, string area)
    {
        using var stream = typeof(ReportWords).Assembly.GetManifestResourceStream($"words/{language}/{area}")!;
        var words = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stream)!;
        return words.Select(w => KeyValuePair.Create(
            w.Key, w.Value.ValueKind == JsonValueKind.String ? w.Value.GetString()! : w.Value.GetProperty("other").GetString()!));
    }
}
