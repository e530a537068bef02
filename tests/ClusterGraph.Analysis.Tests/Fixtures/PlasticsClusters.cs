using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>
/// Two maps that take over the template for plastics: GIZ says that Southern Germany covers the whole chain and that the
/// cluster around Abidjan lacks, for example, raw-material provider and machinery maker. The firms are invented.
/// </summary>
internal static class PlasticsClusters
{
    private static readonly TypeId Plastics = new("plastics");

    /// <summary>Two firms in every stage.</summary>
    public static AnalysisInput SouthernGermany() => Make(ChainTemplates.Find(Plastics)!.Stages.Select(s => s.Id.Value));

    /// <summary>Two firms in every stage but the two; and in those that are added.</summary>
    public static AnalysisInput Abidjan(params string[] added) => Make(
        ChainTemplates.Find(Plastics)!.Stages.Select(s => s.Id.Value).Where(s => s is not ("raw-material" or "machinery") || added.Contains(s)));

    private static AnalysisInput Make(IEnumerable<string> stages)
    {
        var map = MapSnapshot.Create(new MapId("plastics"), [new MapHead { Title = "Plastics" }]);
        var template = ChainTemplates.Find(Plastics)!.ToOps()
            .Select(op => op is PutStage put ? put with { Stage = put.Stage with { Asked = true } } : op);
        var firms = stages.SelectMany(stage => ((string[])["1", "2"]).Select(n => new AddActor
        {
            Actor = new Actor
            {
                Id = new($"{stage}-{n}"),
                Name = $"{stage} {n}",
                Type = new("producer.small"),
                Stages = [new StageShare { Stage = new(stage) }],
            },
        }));
        var change = ChangeRules.Stage(
            map,
            new Submission(new ClientId("facilitator"), 1, map.Revision, [.. template, .. firms]),
            new ChangeContext(new Author(new ParticipantId("facilitator"), Role.Facilitator), DateTimeOffset.UnixEpoch, map.Revision, new NoHistory()));
        change.Error.ShouldBeNull();
        return MapInput.From(map.Apply(change.Value!), Audience.Viewer);
    }
}
