using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Informants;

/// <summary>Cultural consensus as a method (methods catalogue F3).</summary>
internal static class ConsensusMethod
{
    private const string Items = "items";
    private const string Choices = "answerChoices";
    private const string Agreement = "agreement";
    private const string Covariance = "covariance";
    private const string YesShare = "yesShare";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "consensus",
        Title = "Cultural consensus",
        Group = MethodGroup.Doubt,
        Question = "Is there one shared answer, who knows it, and what is it?",
        Definition = "Agreement of two informants beyond chance: (L p - 1) / (L - 1) with p the share of equal answers among L, or "
            + "the covariance of yes and no. Competence (value) is the loading on its one factor (MINRES without diagonal). One "
            + "answer is shared when the first factor is at least 3 times the second, nobody's competence is negative and "
            + "their mean is at least 0.5. The key is the most likely answer given competences. Below four informants only "
            + "shares of answers are given.",
        Source = "Romney, Weller & Batchelder 1986, American Anthropologist 88; Weller 2007",
        Directions = [Symmetry.Directed],
        Cost = CostClass.Heavy,
        Own =
        [
            Parameter.Words(Items, null, "The attributes that hold the answers, one an item."),
            Parameter.Integer(Choices, 0, 0, 1000, "How many answers there were to choose from; 0 for as many as were given."),
            Parameter.Choice(Agreement, ["match", Covariance], "How agreement is measured: equal answers, or covariance of two answers (the second in order is yes)."),
            Parameter.Number(YesShare, 0.5, 0.01, 0.99, "The share of yes in the key, for covariance."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(ConsensusReport.Headline);
        }

        var read = AnswerSheet.Read(context, Items);
        if (!read.IsOk)
        {
            return read.Error;
        }

        var sheet = read.Value;
        var choices = Math.Max((int)context.Parameters.Integer(Choices), sheet.Choices.Length);
        var isCovariance = context.Parameters.Word(Agreement) == Covariance;
        if (isCovariance && choices != 2)
        {
            return new ChangeError(ErrorCode.InvalidField, "Covariance needs exactly two answers: choose 'match'.", Agreement);
        }

        if (sheet.Informants.Length == 0 || choices < 2)
        {
            return MethodOutputs.Missing(
                sheet.Informants.Length == 0 ? CaveatCode.NotAsked : CaveatCode.NoVariance, ConsensusReport.Headline);
        }

        var fit = sheet.Informants.Length < ConsensusReport.Fewest ? null : CulturalConsensus.Fit(isCovariance
            ? CulturalConsensus.Covariances(sheet.Answers, context.Parameters.Number(YesShare))
            : CulturalConsensus.Matches(sheet.Answers, choices));
        return new ConsensusReport(context, sheet, fit, choices).Make();
    }
}
