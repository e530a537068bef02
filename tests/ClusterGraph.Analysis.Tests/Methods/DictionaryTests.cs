using System.Text.Json;
using System.Text.RegularExpressions;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Tests.Methods;

/// <summary>The words of the screens cover what the methods say; their other languages are held to the English one there.</summary>
public sealed partial class DictionaryTests
{
    private static readonly string Root = FindRoot();
    private static readonly Dictionary<string, string> Words = Load();

    [Fact]
    public void MethodsAndTheirGroups_HaveWords() => Missing(MethodCatalogue.All.SelectMany(method => (string[])
        [
            $"method.{method.Name}.title", $"method.{method.Name}.question", $"method.{method.Name}.definition",
            $"group.{JsonNamingPolicy.CamelCase.ConvertName(method.Group.ToString())}",
        ])).ShouldBeEmpty();

    [Fact]
    public void EnglishWordsOfMethods_AreTheirOwn()
    {
        var own = MethodCatalogue.All.SelectMany(method => ((string Key, string Text)[])
        [
            ($"method.{method.Name}.title", method.Title),
            ($"method.{method.Name}.question", method.Question),
            ($"method.{method.Name}.definition", method.Definition),
        ]);
        own.Where(w => Words.TryGetValue(w.Key, out var text) && text != w.Text).Select(w => w.Key).ShouldBeEmpty();
    }

    [Fact]
    public void ParametersAndTheirChoices_HaveWords()
    {
        var parameters = MethodCatalogue.All.SelectMany(m => m.Parameters).ToList();
        Missing(parameters.Select(p => $"parameter.{p.Name}")).ShouldBeEmpty();
        Missing(parameters.SelectMany(p => p.Choices ?? []).Select(c => $"choice.{c}")).ShouldBeEmpty();
        Missing(["choice.true", "choice.false"]).ShouldBeEmpty();
    }

    [Fact]
    public void Caveats_HaveWords() =>
        Missing(Enum.GetValues<CaveatCode>().Select(code => $"caveat.{CaveatWords.Of(code)}")).ShouldBeEmpty();

    [Fact]
    public void Sentences_HaveWordsWithTheSameGaps()
    {
        var sentences = Sentences();
        sentences.Count.ShouldBeGreaterThan(10);
        Missing(sentences.Select(s => s.Key)).ShouldBeEmpty();
        sentences.Where(s => Gaps(Words[s.Key]) != Gaps(s.Pattern))
            .Select(s => $"{s.Key}: {Gaps(s.Pattern)}").ShouldBeEmpty();
    }

    [Fact]
    public void Findings_HaveWords()
    {
        Missing(Enum.GetNames<FindingRule>().Select(rule => $"finding.{JsonNamingPolicy.CamelCase.ConvertName(rule)}")).ShouldBeEmpty();
        Missing(Enum.GetNames<Severity>().Select(name => $"severity.{JsonNamingPolicy.CamelCase.ConvertName(name)}")).ShouldBeEmpty();
    }

    private static IEnumerable<string> Missing(IEnumerable<string> keys) =>
        keys.Where(key => !Words.ContainsKey(key)).Distinct(StringComparer.Ordinal);

    // Keys that are put together at run time are not seen here.
    private static List<(string Key, string Pattern)> Sentences() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src", "ClusterGraph.Analysis"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => SentenceInCode().Matches(File.ReadAllText(file)))
            .Select(match => ($"sentence.{match.Groups["key"].Value}", match.Groups["pattern"].Value))];

    private static string Gaps(string pattern) =>
        string.Join(' ', Gap().Matches(pattern).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // One file a subject, so that each grows on its own; a word stands in one of them only.
    private static Dictionary<string, string> Load() =>
        ((string[])["analysis", "chain", "poverty", "diffusion"])
        .Select(area => Path.Combine(Root, "web", "src", "i18n", "en", $"{area}.json"))
        .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
        .ToDictionary(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ClusterGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(
        """Sentence\.Of\(\s*"(?<key>[^"]+)",\s*(?<pattern>"[^"]*"(\s*\+\s*"[^"]*")*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SentenceInCode();

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex Gap();
}
