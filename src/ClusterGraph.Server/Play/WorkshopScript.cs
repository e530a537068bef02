using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Server.Play;

/// <summary>
/// Turns a finished map into the workshop that could have made it: stages first, then actors, then links kind by kind,
/// each kind announced by the facilitator.
/// </summary>
internal static class WorkshopScript
{
    /// <summary>Writes the script. The order within a step is mixed by a seed, so that the map grows everywhere.</summary>
    public static IReadOnlyList<PlayStep> Of(MapSnapshot map, int seed)
    {
        var random = new Random(seed);
        var steps = new List<PlayStep> { Facilitate(Describe(map.Head)) };
        steps.AddRange(map.Types.All.OrderBy(t => t.Id.Value, StringComparer.Ordinal)
            .Select(t => Facilitate(new PutType { Type = t with { Rev = null } })));
        steps.AddRange(map.Stages.All.OrderBy(s => s.Order).Select(s => Facilitate(new PutStage { Stage = s with { Rev = null } })));
        if (map.Chain is { } chain)
        {
            steps.Add(Facilitate(new PutChain { Chain = chain with { Rev = null } }));
        }

        steps.Add(Facilitate(new SetPrompt { Prompt = new MapPrompt { Phase = WorkshopPhase.Actors } }));
        steps.AddRange(Mixed(map.Actors.All.OrderBy(a => a.Id.Value, StringComparer.Ordinal), random)
            .Select(a => new PlayStep(new AddActor { Actor = AsTyped(a) }, ByFacilitator: false)));
        foreach (var kind in map.Links.All.GroupBy(l => l.Type).OrderByDescending(g => g.Count()))
        {
            steps.Add(Facilitate(new SetPrompt
            {
                Prompt = new MapPrompt { Phase = WorkshopPhase.Links, LinkType = kind.Key },
            }));
            steps.AddRange(Mixed(kind.OrderBy(l => l.Id.Value, StringComparer.Ordinal), random)
                .Select(l => new PlayStep(new AddLink { Link = AsTyped(l) }, ByFacilitator: false)));
        }

        return steps;
    }

    private static PlayStep Facilitate(MapOp op) => new(op, ByFacilitator: true);

    private static EditMap Describe(MapHead head) => new()
    {
        Set = JsonSerializer.SerializeToElement(
            new { head.Description, head.Place, head.Period, head.Source, head.View }, CoreJson.Options),
    };

    // What people type in a room is evidence of its own kind, and the server knows who typed it when.
    private static Actor AsTyped(Actor actor) => actor with
    {
        By = null,
        At = null,
        Rev = null,
        Evidence = Evidence.SaidInTheRoom,
    };

    private static Link AsTyped(Link link) => link with
    {
        Assertions = null,
        Rev = null,
        Evidence = Evidence.SaidInTheRoom,
        Visibility = Visibility.Room,
    };

    private static T[] Mixed<T>(IEnumerable<T> items, Random random)
    {
        var mixed = items.ToArray();
        random.Shuffle(mixed);
        return mixed;
    }
}
