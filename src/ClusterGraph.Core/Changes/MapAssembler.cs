using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes.Rules;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Placement;
using ClusterGraph.Core.Plans;
using ClusterGraph.Core.Trust;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Changes;

/// <summary>
/// Puts a map together from elements that come as a whole (a file, a seed map), under the same rules that live changes
/// obey, and reports every problem, not only the first.
/// </summary>
public static class MapAssembler
{
    /// <summary>Puts a map together. O(elements); actors without a position are placed.</summary>
    /// <param name="id">The id of the map.</param>
    /// <param name="elements">The elements, among them one <see cref="MapHead"/>.</param>
    /// <returns>The map at revision zero, or all that is wrong.</returns>
    public static AssembledMap Assemble(MapId id, IReadOnlyList<MapElement> elements)
    {
        var problems = new List<ElementProblem>();
        var heads = elements.OfType<MapHead>().ToList();
        if (heads.Count != 1)
        {
            var error = new ChangeError(ErrorCode.InvalidField, "A map needs exactly one head.", "map");
            return new AssembledMap(null, [new ElementProblem(new ElementKey(ElementKind.Map, MapHead.Id), error)]);
        }

        var draft = new MapDraft(MapSnapshot.Create(id, heads));
        Take(draft, problems, heads, (_, head) => MapRules.Clean(head with { Spread = null }));
        Take(draft, problems, elements.OfType<TypeDefinition>(), (_, type) => MapRules.CleanType(type));
        Take(draft, problems, elements.OfType<Stage>(), (_, stage) => StageRules.Clean(stage));
        Take(draft, problems, elements.OfType<Objection>(), (_, objection) => PlanRules.Clean(objection));
        Take(draft, problems, elements.OfType<PlannedAction>(), (_, action) => PlanRules.Clean(action));
        Take(draft, problems, elements.OfType<ChainPlan>(), ChainPlanRules.Clean);
        Take(draft, problems, elements.OfType<Actor>(), ActorCheck.Clean);
        Take(draft, problems, elements.OfType<Link>(), CleanLink);
        Take(draft, problems, elements.OfType<NodePosition>(), CleanPosition);
        Take(draft, problems, elements.OfType<TrustPicture>(), TrustRules.Clean);
        if (problems.Count > 0)
        {
            return new AssembledMap(null, problems);
        }

        Placer.PlaceTheRest(draft);
        return new AssembledMap(MapSnapshot.Create(id, draft.Map.Elements().Select(e => e.WrittenBy(null))), []);
    }

    private static void Take<T>(
        MapDraft draft, List<ElementProblem> problems, IEnumerable<T> elements, Func<MapSnapshot, T, Outcome<T>> clean)
        where T : MapElement
    {
        var seen = new HashSet<ElementKey>();
        foreach (var element in elements)
        {
            if (!seen.Add(element.Key))
            {
                problems.Add(new ElementProblem(
                    element.Key, new ChangeError(ErrorCode.DuplicateId, "The id is used more than once.", "id")));
                continue;
            }

            var outcome = clean(draft.Map, element);
            if (outcome.IsOk)
            {
                draft.Put(outcome.Value);
            }
            else
            {
                problems.Add(new ElementProblem(element.Key, outcome.Error));
            }
        }
    }

    private static Outcome<Link> CleanLink(MapSnapshot map, Link link)
    {
        if (map.Actors.Find(link.Source.Value) is null || map.Actors.Find(link.Target.Value) is null)
        {
            var field = map.Actors.Find(link.Source.Value) is null ? "link.source" : "link.target";
            return new ChangeError(ErrorCode.NotFound, "The link leads to an actor that is not on the map.", field);
        }

        if (link.Source == link.Target)
        {
            return new ChangeError(ErrorCode.SelfLink, "A link needs two different actors.", "link.target");
        }

        return LinkCheck.Same(map, link) is { } same
            ? new ChangeError(
                ErrorCode.AlreadyExists, $"It says the same as link '{same.Id}'; make one link of both.", "link")
            : LinkCheck.Clean(map, link);
    }

    private static Outcome<NodePosition> CleanPosition(MapSnapshot map, NodePosition position)
    {
        var check = new FieldCheck("position");
        check.Range("x", position.X, -NodePosition.MaxCoordinate, NodePosition.MaxCoordinate);
        check.Range("y", position.Y, -NodePosition.MaxCoordinate, NodePosition.MaxCoordinate);
        check.Require(map.Actors.Find(position.Actor.Value) is not null, "actor", "is not on the map.");
        return check.Error is { } error ? error : position;
    }
}
