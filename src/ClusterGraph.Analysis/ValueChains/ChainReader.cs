using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Reads the value chain of a map. O(actors + flows).</summary>
internal static class ChainReader
{
    /// <summary>The attribute that says whether an actor is still at work; missing counts as yes.</summary>
    public const string Active = "active";

    private static readonly string[] NotIndependent = ["labour", "thing"];

    // Things that do something for a stage, other than standards, issues and seats.
    private static readonly string[] AtWork = ["thing.facility", "thing.jointAction", "thing.fund"];

    /// <summary>Reads it; null for a map without stages.</summary>
    public static ChainInput? Read(MapSnapshot map, Actor[] actors)
    {
        var stages = map.Stages.All.OrderBy(s => s.Order).ThenBy(s => s.Id.Value, StringComparer.Ordinal).ToArray();
        if (stages.Length == 0)
        {
            return null;
        }

        var numbers = stages.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return new ChainInput
        {
            Stages = Array.ConvertAll(stages, Stage),
            Members = Members(actors, numbers),
            Flows = map.Chain is { } plan ? Flows(plan, numbers) : null,
            Services = [.. (map.Chain?.Services ?? []).Select(s => Service(map, s, actors, numbers))],
            Counts = Array.ConvertAll(actors, a => Count(map, a)),
            Template = map.Chain?.Template is { } template ? $"{template} {map.Chain.Version ?? 1}" : null,
        };
    }

    private static ChainStage Stage(Stage stage) => new(
        stage.Id.Value, stage.Name, stage.Kind, stage.Role, stage.Asked, stage.Excluded, stage.Weight ?? 1, stage.Minimum ?? 2);

    private static StageMember[] Members(Actor[] actors, Dictionary<StageId, int> numbers) =>
        [.. from actor in Enumerable.Range(0, actors.Length)
            from share in actors[actor].Stages ?? []
            where numbers.ContainsKey(share.Stage)
            select new StageMember(actor, numbers[share.Stage], share.Share ?? double.NaN)];

    // A stage that was taken back after the plan named it is passed over; the rules keep it from happening otherwise.
    private static ChainFlow[] Flows(ChainPlan plan, Dictionary<StageId, int> numbers) =>
        [.. plan.Flows.Where(f => numbers.ContainsKey(f.From) && numbers.ContainsKey(f.To))
            .Select(f => new ChainFlow(numbers[f.From], numbers[f.To], Words(f.Links ?? GoodsFlow.Default), f.PerUnit ?? double.NaN))];

    private static SupportService Service(
        MapSnapshot map, ChainService service, Actor[] actors, Dictionary<StageId, int> numbers)
    {
        var requirements = new int[numbers.Count];
        foreach (var need in service.Needs.Where(n => numbers.ContainsKey(n.Stage)))
        {
            requirements[numbers[need.Stage]] = (int)need.Requirement;
        }

        var words = service.Providers is { } providers ? Words(providers).ToHashSet(StringComparer.Ordinal) : null;
        var may = Array.ConvertAll(
            actors,
            a => words is null || words.Contains(a.Type.Value)
                || (map.ActorFamilyOf(a.Type) is { } family && words.Contains(family)));
        return new SupportService(service.Id.Value, service.Name, Words(service.Links), may, requirements, service.Asked);
    }

    private static string[] Words(IEnumerable<TypeId> types) => [.. types.Select(t => t.Value)];

    private static double Count(MapSnapshot map, Actor actor)
    {
        var isActive = actor.Attributes?.GetValueOrDefault(Active)?.Value.ValueKind != JsonValueKind.False;
        var canFill = AtWork.Contains(actor.Type.Value, StringComparer.Ordinal)
            || !NotIndependent.Contains(map.ActorFamilyOf(actor.Type), StringComparer.Ordinal);
        if (!isActive || !canFill)
        {
            return 0;
        }

        return actor.Kind == ActorKind.Single ? 1 : actor.Group?.Count ?? double.NaN;
    }
}
