using ClusterGraph.Core.Maps;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>What a well-formed plan of a chain is.</summary>
internal static class ChainPlanRules
{
    private const int MostFlows = 400;
    private const int MostServices = 40;
    private const int MostTypes = 40;

    public static ChangeError? Put(RuleScope scope, PutChain op)
    {
        var clean = Clean(scope.Map, op.Chain);
        if (!clean.IsOk)
        {
            return clean.Error;
        }

        scope.Draft.Put(clean.Value);
        if (scope.Map.Head.Template != clean.Value.Template)
        {
            scope.Draft.Put(scope.Map.Head with { Template = clean.Value.Template });
        }

        return null;
    }

    /// <summary>Tells whether the map's plan names a stage.</summary>
    public static bool Names(MapSnapshot map, StageId stage) =>
        map.Chain is { } plan
        && (plan.Flows.Any(f => f.From == stage || f.To == stage)
            || (plan.Services ?? []).Any(s => s.Needs.Any(n => n.Stage == stage)));

    /// <summary>Cleans a plan and checks it against the map's stages and types.</summary>
    public static Outcome<ChainPlan> Clean(MapSnapshot map, ChainPlan plan)
    {
        var check = new FieldCheck("chain");
        check.Range("version", plan.Version, 1, 1_000_000);
        check.Require(plan.Flows.Count <= MostFlows, "flows", $"has more than {MostFlows} entries.");
        check.Require((plan.Services?.Count ?? 0) <= MostServices, "services", $"has more than {MostServices} entries.");
        var clean = plan with { Source = check.Optional("source", plan.Source, 500) };
        if (check.Error is not null)
        {
            return check.Error;
        }

        CheckFlows(check, map, plan.Flows);
        clean = clean with { Services = CleanServices(check, map, plan.Services) };
        return check.Error is { } error ? error : clean;
    }

    private static void CheckFlows(FieldCheck check, MapSnapshot map, IReadOnlyList<ExpectedFlow> flows)
    {
        for (var i = 0; i < flows.Count; i++)
        {
            CheckStage(check, map, $"flows[{i}].from", flows[i].From);
            CheckStage(check, map, $"flows[{i}].to", flows[i].To);
            CheckTypes(check, $"flows[{i}].links", flows[i].Links, type => IsLinkWord(map, type));
            check.Require(flows[i].PerUnit is null or (> 0 and <= 1e9), $"flows[{i}].perUnit", "must be above 0.");
        }

        check.Require(
            flows.Select(f => (f.From, f.To)).Distinct().Count() == flows.Count, "flows", "names the same two stages twice.");
        if (check.Error is null && FlowCycle.Find(flows) is { } cycle)
        {
            check.Fail(
                ErrorCode.ChainCycle, "flows",
                $"runs in a circle: {string.Join(" > ", cycle)}; leave out the flow that leads back to an earlier stage.");
        }
    }

    private static List<ChainService>? CleanServices(
        FieldCheck check, MapSnapshot map, IReadOnlyList<ChainService>? services)
    {
        if (services is null or { Count: 0 })
        {
            return null;
        }

        check.Require(
            services.Select(s => s.Id).Distinct().Count() == services.Count, "services", "names the same id twice.");
        return [.. services.Select((service, i) => Clean(check, map, service, $"services[{i}]"))];
    }

    private static ChainService Clean(FieldCheck check, MapSnapshot map, ChainService service, string at)
    {
        check.Require(service.Links.Count > 0, $"{at}.links", "must name a type of link.");
        CheckTypes(check, $"{at}.links", service.Links, type => IsLinkWord(map, type));
        CheckTypes(check, $"{at}.providers", service.Providers, type => IsActorWord(map, type));
        check.Require(service.Needs.Count <= MapLimits.Stages, $"{at}.needs", $"has more than {MapLimits.Stages} entries.");
        for (var i = 0; i < service.Needs.Count; i++)
        {
            CheckStage(check, map, $"{at}.needs[{i}].stage", service.Needs[i].Stage);
        }

        return service with { Name = check.Text($"{at}.name", service.Name, NameText.MaxName), Names = check.Names(service.Names) };
    }

    private static void CheckStage(FieldCheck check, MapSnapshot map, string field, StageId stage)
    {
        if (map.Stages.Find(stage.Value) is null)
        {
            check.Fail(ErrorCode.UnknownStage, field, $"names '{stage}', which is no stage of this map.");
        }
    }

    private static void CheckTypes(FieldCheck check, string field, IReadOnlyList<TypeId>? types, Func<TypeId, bool> isKnown)
    {
        check.Require((types?.Count ?? 0) <= MostTypes, field, $"has more than {MostTypes} entries.");
        if ((types ?? []).FirstOrDefault(type => !isKnown(type)) is { Value: not null } unknown)
        {
            check.Fail(
                ErrorCode.UnknownType, field, $"names '{unknown}', which is neither a type nor a family of the vocabulary or this map.");
        }
    }

    private static bool IsLinkWord(MapSnapshot map, TypeId word) =>
        LinkCheck.IsKnownType(map, word)
        || DefaultVocabulary.LinkTypes.Any(t => t.Family == word.Value)
        || map.Types.All.Any(t => t.Of == ElementKind.Link && t.Family == word.Value);

    private static bool IsActorWord(MapSnapshot map, TypeId word) =>
        DefaultVocabulary.FindActorType(word) is not null
        || DefaultVocabulary.ActorTypes.Any(t => t.Family == word.Value)
        || map.Types.All.Any(t => t.Of == ElementKind.Actor && (t.Id == word || t.Family == word.Value));
}
