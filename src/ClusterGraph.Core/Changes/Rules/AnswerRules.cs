using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Placement;
using ClusterGraph.Core.Poverty;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>What people say of the groups that work at a stage, and how it comes onto the map.</summary>
internal static class AnswerRules
{
    private const int MostSecure = 4;

    public static ChangeError? Answer(RuleScope scope, SetStageAnswer op)
    {
        var key = StageAnswer.KeyOf(op.Stage, scope.Author.Id);
        var before = scope.Map.Find(key);
        if (op.Groups is not { } groups)
        {
            if (before is not null)
            {
                scope.Draft.Drop(key);
            }

            return null;
        }

        if (Check(scope, op.Stage, groups) is { } error)
        {
            return error;
        }

        if (before is null && scope.Map.Answers.Count >= MapLimits.Answers)
        {
            return new ChangeError(ErrorCode.LimitReached, $"A map keeps at most {MapLimits.Answers} answers.");
        }

        scope.Draft.Put(new StageAnswer { Stage = op.Stage, By = scope.Author.Id, Groups = groups });
        return null;
    }

    public static ChangeError? Confirm(RuleScope scope, ConfirmGroup op)
    {
        if (scope.Map.Stages.Find(op.Stage.Value) is not { } stage)
        {
            return NoStage(op.Stage);
        }

        if (GroupSummaries.Of(scope.Map).FirstOrDefault(s => s.Stage == op.Stage && s.Group == op.Group) is not { } summary)
        {
            return new ChangeError(ErrorCode.NotFound, "Nobody says so any more.", "group");
        }

        return GroupActors.Find(scope.Map, summary) is { } known ? Renew(scope, known, summary) : Add(scope, stage, summary);
    }

    private static ChangeError? Renew(RuleScope scope, Actor known, GroupSummary summary)
    {
        var clean = ActorCheck.Clean(scope.Map, GroupActors.With(known, summary));
        if (clean.IsOk)
        {
            scope.Draft.Put(clean.Value);
        }

        return clean.Error;
    }

    private static ChangeError? Add(RuleScope scope, Stage stage, GroupSummary summary)
    {
        if (scope.Map.Actors.Count >= MapLimits.Actors)
        {
            return new ChangeError(ErrorCode.LimitReached, $"A map holds at most {MapLimits.Actors} actors.");
        }

        var clean = ActorCheck.Clean(scope.Map, GroupActors.Make(scope.Map, stage, summary));
        if (!clean.IsOk)
        {
            return clean.Error;
        }

        // A group that was removed or united with another keeps its id; the new one takes the next that is free.
        var actor = clean.Value with { By = scope.Author.Id, At = scope.Context.At };
        for (var n = 2; scope.IsTaken(ElementKind.Actor, actor.Id.Value); n++)
        {
            actor = actor with { Id = new ActorId($"{clean.Value.Id}-{n}") };
        }

        scope.Draft.Put(actor);
        Placer.PlaceNew(scope.Draft, actor);
        return null;
    }

    private static ChangeError? Check(RuleScope scope, StageId stage, IReadOnlyList<GroupSaid> groups)
    {
        var check = new FieldCheck("answer");
        check.Require(groups.DistinctBy(g => g.Group).Count() == groups.Count, "groups", "names a group twice.");
        foreach (var said in groups)
        {
            check.Range("groups.security", said.Security, 1, MostSecure);
        }

        return scope.Map.Stages.Find(stage.Value) is null ? NoStage(stage) : check.Error;
    }

    private static ChangeError NoStage(StageId stage) =>
        new(ErrorCode.UnknownStage, $"'{stage}' is no stage of this map.", "stage");
}
