using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Plans;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>What the room makes of findings: dots, objections and actions.</summary>
internal static class PlanRules
{
    private const int MaxTopic = 200;
    private const int MaxText = 500;
    private const int MaxExpected = 10;

    public static ChangeError? Vote(RuleScope scope, SetVote op)
    {
        var check = new FieldCheck("vote");
        var topic = check.Text("topic", op.Topic, MaxTopic);
        if (check.Error is not null)
        {
            return check.Error;
        }

        var vote = new Vote { Topic = topic, By = scope.Author.Id };
        if (!op.On)
        {
            if (scope.Map.Find(vote.Key) is not null)
            {
                scope.Draft.Drop(vote.Key);
            }

            return null;
        }

        if (scope.Map.Find(vote.Key) is null && scope.Map.Votes.All.Count(v => v.By == vote.By) >= Plans.Vote.Each)
        {
            return new ChangeError(
                ErrorCode.LimitReached, $"Everybody has {Plans.Vote.Each} votes; take one back first.", "topic");
        }

        scope.Draft.Put(vote);
        return null;
    }

    public static ChangeError? Object(RuleScope scope, AddObjection op)
    {
        if (scope.Map.Objections.Find(op.Id.Value) is not null)
        {
            return new ChangeError(ErrorCode.DuplicateId, "An objection with this id exists already.", "id");
        }

        if (scope.Map.Objections.Count >= MapLimits.Objections)
        {
            return new ChangeError(ErrorCode.LimitReached, $"A map holds at most {MapLimits.Objections} objections.");
        }

        var clean = Clean(new Objection
        {
            Id = op.Id,
            Topic = op.Topic,
            Text = op.Text,
            By = scope.Author.Id,
            At = scope.Context.At,
        });
        if (clean.IsOk)
        {
            scope.Draft.Put(clean.Value);
        }

        return clean.Error;
    }

    public static ChangeError? TakeBack(RuleScope scope, RemoveObjection op)
    {
        if (scope.Map.Objections.Find(op.Id.Value) is not { } objection)
        {
            return new ChangeError(ErrorCode.NotFound, "It is not on this map.", "id");
        }

        if (scope.IsParticipant && objection.By != scope.Author.Id)
        {
            return new ChangeError(ErrorCode.Forbidden, "Only who objected, or the facilitator, can take it back.", "id");
        }

        scope.Draft.Drop(objection.Key);
        return null;
    }

    public static ChangeError? Put(RuleScope scope, PutAction op)
    {
        if (scope.Map.Actions.Find(op.Action.Id.Value) is null && scope.Map.Actions.Count >= MapLimits.Actions)
        {
            return new ChangeError(ErrorCode.LimitReached, $"A plan has at most {MapLimits.Actions} actions.");
        }

        var clean = Clean(op.Action);
        if (clean.IsOk)
        {
            scope.Draft.Put(clean.Value);
        }

        return clean.Error;
    }

    public static ChangeError? Remove(RuleScope scope, RemoveAction op)
    {
        if (scope.Map.Actions.Find(op.Id.Value) is not { } action)
        {
            return new ChangeError(ErrorCode.NotFound, "It is not on this map.", "id");
        }

        scope.Draft.Drop(action.Key);
        return null;
    }

    /// <summary>Cleans an objection.</summary>
    public static Outcome<Objection> Clean(Objection objection)
    {
        var check = new FieldCheck("objection");
        var clean = objection with
        {
            Topic = check.Text("topic", objection.Topic, MaxTopic),
            Text = check.Text("text", objection.Text, MaxText),
        };
        return check.Error is { } error ? error : clean;
    }

    /// <summary>Cleans an action.</summary>
    public static Outcome<PlannedAction> Clean(PlannedAction action)
    {
        var check = new FieldCheck("action");
        check.Require(action.Expected is null or { Count: <= MaxExpected }, "expected", $"has more than {MaxExpected} links.");
        var clean = action with
        {
            Title = check.Text("title", action.Title, MaxTopic),
            Topic = check.Optional("topic", action.Topic, MaxTopic),
            Owner = check.Optional("owner", action.Owner, NameText.MaxName),
            FirstStep = check.Optional("firstStep", action.FirstStep, MaxText),
        };
        return check.Error is { } error ? error : clean;
    }
}
