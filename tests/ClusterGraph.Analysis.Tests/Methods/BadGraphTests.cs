using System.Text.Json;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Methods;

/// <summary>
/// Whatever the map looks like, every method of the catalogue answers with a document or a named error: no exception, no
/// NaN or infinity in the document, a reason for every value that is missing. A method added to the catalogue is tested
/// without a change here.
/// </summary>
public sealed class BadGraphTests
{
    private const int Million = 1_000_000;

    private static readonly Dictionary<string, Func<AnalysisInput>> Graphs = new()
    {
        ["empty"] = () => Inputs.Directed(string.Empty),
        ["emptyUndirected"] = () => Inputs.Undirected(string.Empty),
        ["oneNode"] = () => Inputs.Directed(string.Empty, "a"),
        ["twoWithoutATie"] = () => Inputs.Directed(string.Empty, "a", "b"),
        ["allIsolates"] = () => Inputs.Undirected(string.Empty, "a", "b", "c", "d", "e"),
        ["selfLoopsOnly"] = () => Inputs.Directed("a: a a; b: b; c: c"),
        ["onePair"] = () => Inputs.Directed("a: b"),
        ["onePairUndirected"] = () => Inputs.Undirected("a: b"),
        ["oneLinkAndIsolates"] = () => Inputs.Directed("a: b", "c", "d", "e"),
        ["disconnected"] = () => Inputs.Directed("a: b; b: c; c: a; d: e; e: f; f: e", "g"),
        ["disconnectedUndirected"] = () => Inputs.Undirected("a: b c; b: c; d: e; e: f", "g"),
        ["everybody"] = () => Inputs.Undirected("a: b c d; b: c d; c: d"),
        ["everybodyDirected"] = () => Inputs.Directed("a: b c d; b: a c d; c: a b d; d: a b c"),
        ["star"] = () => Inputs.Undirected("hub: a b c d e"),
        ["chain"] = () => Inputs.Directed("a: b; b: c; c: d; d: e"),
        ["ring"] = () => Inputs.Undirected("a: b; b: c; c: d; d: e; e: f; f: a"),
        ["twoLayers"] = () => Inputs.Of([("sells", "a: b c; b: c", false), ("kin", "c: d", true)], "e"),
        ["twoEqualLayers"] = () => Inputs.Of([("sells", "a: b; b: c", false), ("kin", "a: b; b: c", false)], "d"),
        ["twoEmptyLayers"] = () => Inputs.Of([("sells", string.Empty, false), ("kin", string.Empty, true)], "a", "b", "c", "d"),
        ["zeroWeights"] = () => Inputs.Directed("a: b c; b: c; c: d").WithStrengths("0 0 0 0"),
        ["badWeights"] = () => Inputs.Directed("a: b c; b: c d; c: a; d: a").WithStrengths("0 -1 NaN 2 Infinity -Infinity"),
        ["unlikeWeights"] = () => Inputs.Directed("a: b c; b: c; c: a d; d: b").WithStrengths("1e60 1e59 1e-60 1e-308 1 1e60"),
        ["nobodyInside"] = () => Inputs.Directed("a: b; b: c") with { Inside = [false, false, false] },
        ["nobodyAnswered"] = () => Inputs.Directed("a: b; b: c") with { Respondents = [false, false, false] },
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var method in MethodCatalogue.All)
            {
                foreach (var graph in Graphs.Keys)
                {
                    cases.Add(method.Name, graph);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string> CheapMethods => [.. MethodCatalogue.All.Where(m => m.Cost == CostClass.Linear).Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Method_AnswersOrNamesAnError(string method, string graph) => Check(method, Graphs[graph](), graph);

    [Theory]
    [MemberData(nameof(CheapMethods))]
    public void MillionParallelLinks_AreOneLink(string method) => Check(method, Pair(), "a million parallel links");

    [Fact]
    public void AtLeastOneMethodIsCheap() => MethodCatalogue.All.ShouldContain(m => m.Cost == CostClass.Linear);

    private static AnalysisInput Pair()
    {
        var targets = new int[Million];
        Array.Fill(targets, 1);
        return new AnalysisInput
        {
            Ids = ["a", "b"],
            Layers = [Layer.Untyped],
            Links = new LinkTable { Sources = new int[Million], Targets = targets },
        };
    }

    private static void Check(string name, AnalysisInput graph, string what)
    {
        var method = MethodCatalogue.Find(name).Value!;
        var input = WithGroups(graph);
        foreach (var settings in Settings(method, input))
        {
            var said = $"{name} on {what} with {string.Join(", ", settings.Select(s => $"{s.Key}={s.Value}"))}";
            var outcome = Should.NotThrow(() => MethodRunner.Run(input, name, settings, other: method.ComparesTwo ? input : null), said);
            if (outcome.IsOk)
            {
                Complete(outcome.Value, said);
            }
            else
            {
                Enum.IsDefined(outcome.Error.Code).ShouldBeTrue(said);
                outcome.Error.Message.ShouldNotBeNullOrWhiteSpace(said);
                outcome.Error.Field.ShouldNotBeNullOrWhiteSpace(said);
            }
        }
    }

    // Attributes as maps have them: one with two values, one of numbers, one that not everybody has.
    private static AnalysisInput WithGroups(AnalysisInput input) => input
        .WithAttribute("group", id => id[0] % 2 == 0 ? "even" : "odd")
        .WithAttribute("size", id => $"{id.Length + (id[0] % 3)}")
        .WithAttribute("stage", id => id == "a" ? null : "input");

    // The defaults, each other choice by itself, and each way of reading weights and direction.
    private static IEnumerable<Dictionary<string, string>> Settings(Method method, AnalysisInput input)
    {
        yield return Needed(method, input);
        foreach (var parameter in method.Parameters)
        {
            var others = parameter.Kind switch
            {
                ParameterKind.Choice => parameter.Choices!.Skip(1),
                ParameterKind.Flag => ["true"],
                ParameterKind.Attribute => ["group", "size", "stage"],
                ParameterKind.Integer when parameter.Name != "seed" => [$"{parameter.Min}"],
                ParameterKind.Number => [FormattableString.Invariant($"{parameter.Min}")],
                _ => Enumerable.Empty<string>(),
            };
            foreach (var value in others.Where(v => v.Length > 0))
            {
                yield return new(Needed(method, input)) { [parameter.Name] = value };
            }
        }
    }

    private static Dictionary<string, string> Needed(Method method, AnalysisInput input) =>
        method.Parameters.Where(p => p.Default is null).ToDictionary(p => p.Name, p => p.Kind switch
        {
            ParameterKind.Layers => input.Layers[0].Id,
            ParameterKind.Attribute => "group",
            ParameterKind.Actors => input.ActorCount > 0 ? input.Ids[0] : string.Empty,
            ParameterKind.Choice => p.Choices![0],
            ParameterKind.Flag => "true",
            ParameterKind.Words => "even,odd",
            _ => FormattableString.Invariant($"{p.Min ?? 1}"),
        });

    private static void Complete(AnalysisResult result, string said)
    {
        // The writer refuses NaN and infinity wherever they stand.
        var json = Should.NotThrow(() => JsonSerializer.Serialize(result, AnalysisJson.Options), said);
        json.ShouldNotContain("\"NaN\"", Case.Sensitive, said);
        json.ShouldNotContain("Infinity\"", Case.Sensitive, said);
        result.Explanation.ShouldNotBeNullOrWhiteSpace(said);
        result.Explanation.ShouldNotContain("NaN", Case.Sensitive, said);
        result.Explanation.ShouldNotContain("Infinity", Case.Sensitive, said);
        foreach (var figure in result.Figures.Where(f => f.Value is null))
        {
            figure.Reason.ShouldNotBeNull($"{said}: {figure.Name}");
        }

        foreach (var actor in result.Values.Where(v => v.Value is null))
        {
            actor.Reason.ShouldNotBeNull($"{said}: {actor.Id}");
        }

        if (result.Figures.Count > 0 && result.Value is null)
        {
            result.Reason.ShouldNotBeNull(said);
        }
    }
}
