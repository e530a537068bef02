using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Placement;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Adding, changing and removing stages of the chain.</summary>
internal static class StageRules
{
    public static ChangeError? Put(RuleScope scope, PutStage op)
    {
        var clean = Clean(op.Stage);
        if (!clean.IsOk)
        {
            return clean.Error;
        }

        if (scope.Map.Stages.Find(clean.Value.Id.Value) is null && scope.Map.Stages.Count >= MapLimits.Stages)
        {
            return new ChangeError(ErrorCode.LimitReached, $"A map holds at most {MapLimits.Stages} stages.");
        }

        var before = ChainLanes.Of(scope.Map);
        scope.Draft.Put(clean.Value);
        Placer.FollowLanes(scope.Draft, before);
        return null;
    }

    public static ChangeError? Remove(RuleScope scope, RemoveStage op)
    {
        if (scope.Map.Stages.Find(op.Id.Value) is not { } stage)
        {
            return new ChangeError(ErrorCode.NotFound, "It is not on this map.", "id");
        }

        if (scope.Map.Actors.All.Any(a => a.Stages?.Any(s => s.Stage == op.Id) == true))
        {
            return new ChangeError(ErrorCode.InUse, "Actors still do this stage; move them first.", "id");
        }

        if (ChainPlanRules.Names(scope.Map, op.Id))
        {
            return new ChangeError(ErrorCode.InUse, "The chain's flows or services still name this stage; change them first.", "id");
        }

        var before = ChainLanes.Of(scope.Map);
        scope.Draft.Drop(stage.Key);
        Placer.FollowLanes(scope.Draft, before);
        return null;
    }

    /// <summary>Cleans a stage.</summary>
    public static Outcome<Stage> Clean(Stage stage)
    {
        var check = new FieldCheck("stage");
        check.Range("order", stage.Order, 0, 1000);
        check.Range("weight", stage.Weight, 0, 100);
        check.Range("minimum", stage.Minimum, 1, 1000);
        var clean = stage with
        {
            Name = check.Text("name", stage.Name, NameText.MaxName),
            Names = check.Names(stage.Names),
            Note = check.Optional("note", stage.Note, NameText.MaxNote),
        };
        return check.Error is { } error ? error : clean;
    }
}
