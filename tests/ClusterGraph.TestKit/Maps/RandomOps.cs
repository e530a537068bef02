using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Plans;
using ClusterGraph.Core.Poverty;
using ClusterGraph.Core.Trust;

namespace ClusterGraph.TestKit.Maps;

/// <summary>Gives operations that could have had given effects; stores keep them without looking into them.</summary>
public static class RandomOps
{
    public static IReadOnlyList<MapOp> For(IEnumerable<Effect> effects)
    {
        var ops = effects.Select(For).OfType<MapOp>().ToList();
        return ops.Count > 0 ? ops : [new RevealProposals()];
    }

    private static MapOp? For(Effect effect) => effect switch
    {
        { Before: null, After: Actor actor } => new AddActor { Actor = actor with { By = null, At = null, Rev = null } },
        { After: Actor actor } => new EditActor { Id = actor.Id, Set = Set(new { name = actor.Name }), IfRev = effect.Before!.Rev },
        { Before: Actor actor } => new RemoveActor { Id = actor.Id },
        { Before: null, After: Link link } => new AddLink { Link = link with { Assertions = null, Rev = null } },
        { After: Link link } => new EditLink { Id = link.Id, Set = Set(new { note = link.Note }) },
        { After: NodePosition p } => new SetPositions { View = p.View, Moves = [new NodeMove { Actor = p.Actor, X = p.X, Y = p.Y, Pinned = true }] },
        { After: MapHead head } => new EditMap { Set = Set(new { title = head.Title }) },
        { After: Mark mark } => new AddMark { Id = mark.Id, Name = mark.Name },
        { Before: null, After: Vote vote } => new SetVote { Topic = vote.Topic, On = true },
        { After: Rating rating } => new SetRating { About = rating.About, Reliance = rating.Reliance, Sharing = rating.Sharing },
        { After: TrustPicture } => new RevealTrust(),
        { After: StageAnswer answer } => new SetStageAnswer { Stage = answer.Stage, Groups = answer.Groups },
        { After: PlannedAction action } => new PutAction { Action = action with { Rev = null } },
        _ => null,
    };

    private static JsonElement Set(object fields) => JsonSerializer.SerializeToElement(fields, CoreJson.Options);
}
